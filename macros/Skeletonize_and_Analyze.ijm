// Skeletonizes every image of a folder and writes what Analyze Skeleton measures, tables of each
// image and, if it has several, each channel and frame (NAME-c1-t1).
// Analyze Skeleton comes with Fiji. It only shows tables, so run this with a user interface.
#@ File (label = "Folder of masks", style = "directory") input
#@ File (label = "Folder for skeletons and tables", style = "directory") output

List.setCommands;
if (List.get("Analyze Skeleton (2D/3D)") == "")
	exit("Analyze Skeleton (2D/3D) is not installed; it comes with Fiji.");
if (call("java.awt.GraphicsEnvironment.isHeadless") == "true")
	exit("Analyze Skeleton writes no tables without a user interface; Measure_Cells.ijm measures headless.");
run("Learned Skeleton (Folder)...", "input=[" + input + "] output=[" + output + "] model=auto threshold=0 thinning=true overwrite=true failures=list");
output = output + "/";
setBatchMode(true);
files = getFileList(output);
for (i = 0; i < files.length; i++) {
	if (!endsWith(files[i], ".tif")) continue;
	open(output + files[i]);
	image = getImageID();
	name = output + File.getNameWithoutExtension(files[i]);
	Stack.getDimensions(width, height, channels, slices, frames);
	for (c = 1; c <= channels; c++) for (t = 1; t <= frames; t++) {
		if (channels * frames == 1) analyze(name);
		else {
			// Analyze Skeleton takes channels and frames for slices
			selectImage(image);
			setSlice(c + channels * slices * (t - 1));
			if (slices == 1) run("Duplicate...", "title=part");
			else run("Duplicate...", "title=part duplicate channels=" + c + " slices=1-" + slices + " frames=" + t);
			analyze(name + "-c" + c + "-t" + t);
		}
	}
	close("*");
}
tables = newArray("Results", "Branch information");
for (i = 0; i < tables.length; i++) if (isOpen(tables[i])) {
	selectWindow(tables[i]);
	run("Close");
}

function analyze(name) {
	// cycles are real, so none is cut open, and no end branch is pruned
	run("Analyze Skeleton (2D/3D)", "prune=none show");
	saveResults("Results", name + "-skeletons.csv");
	saveResults("Branch information", name + "-branches.csv");
}

function saveResults(table, path) {
	// of skeletons without branches there is no table, or the empty one of before
	if (!isOpen(table) || Table.size(table) == 0) return;
	Table.save(path, table);
	Table.reset(table);
}
