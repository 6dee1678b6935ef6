// Skeletonizes every image of a folder; images that fail are listed in failures.csv.
// In Fiji: File > Open..., Run. Headless, also from the command line:
//   fiji --headless --run Skeletonize_Folder.ijm 'input="/masks",output="/skeletons"'
#@ File (label = "Folder of masks", style = "directory") input
#@ File (label = "Folder for skeletons", style = "directory") output

input = input + "/";
output = output + "/";
setBatchMode(true);
files = getFileList(input);
failures = "file,reason\n";
done = 0;
failed = 0;
for (i = 0; i < files.length; i++) {
	if (!isImage(files[i])) continue;
	reason = skeletonize(files[i]);
	if (reason == "") done++;
	else {
		failed++;
		failures = failures + files[i] + "," + reason + "\n";
	}
	close("*");
}
File.saveString(failures, output + "failures.csv");
// a macro that fails ends with exit code 0, so look at failures.csv
print(done + " skeletons are in " + output + ", " + failed + " images failed.");

function isImage(name) {
	name = toLowerCase(name);
	return endsWith(name, ".tif") || endsWith(name, ".tiff") || endsWith(name, ".png") || endsWith(name, ".gif");
}

// Returns why it failed, empty if it did not.
function skeletonize(name) {
	open(input + name);
	if (nImages == 0) return "cannot be opened";
	run("Learned Skeleton...", "model=auto threshold=0 thinning=true");
	// the result is the active image; after a failure the mask still is
	if (!endsWith(getTitle(), " skeleton")) return "no skeleton; see the log";
	target = output + File.getNameWithoutExtension(name) + ".tif";
	saveAs("Tiff", target);
	if (!File.exists(target)) return "cannot be saved";
	return "";
}
