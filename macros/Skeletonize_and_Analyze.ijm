// Skeletonizes every image of a folder and writes what Analyze Skeleton measures, a table per image.
// Analyze Skeleton comes with Fiji. It only shows tables, so run this with a user interface.
#@ File (label = "Folder of masks", style = "directory") input
#@ File (label = "Folder for tables", style = "directory") output

List.setCommands;
if (List.get("Analyze Skeleton (2D/3D)") == "")
	exit("Analyze Skeleton (2D/3D) is not installed; it comes with Fiji.");
input = input + "/";
output = output + "/";
setBatchMode(true);
files = getFileList(input);
for (i = 0; i < files.length; i++) {
	if (!endsWith(toLowerCase(files[i]), ".tif") && !endsWith(toLowerCase(files[i]), ".png")) continue;
	open(input + files[i]);
	run("Learned Skeleton...", "model=auto threshold=0 thinning=true");
	if (endsWith(getTitle(), " skeleton")) {
		// cycles are real, so none is cut open, and no end branch is pruned
		run("Analyze Skeleton (2D/3D)", "prune=none show");
		saveResults("Results", output + File.getNameWithoutExtension(files[i]) + "-skeletons.csv");
		saveResults("Branch information", output + File.getNameWithoutExtension(files[i]) + "-branches.csv");
	}
	else print("No skeleton of " + files[i] + "; see the log.");
	close("*");
}

function saveResults(table, path) {
	if (!isOpen(table)) return;
	selectWindow(table);
	saveAs("Results", path);
	run("Close");
}
