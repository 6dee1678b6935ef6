// Skeletonizes every image of a folder and writes what Analyze Skeleton measures, tables per image.
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
	// cycles are real, so none is cut open, and no end branch is pruned
	run("Analyze Skeleton (2D/3D)", "prune=none show");
	saveResults("Results", output + File.getNameWithoutExtension(files[i]) + "-skeletons.csv");
	saveResults("Branch information", output + File.getNameWithoutExtension(files[i]) + "-branches.csv");
	close("*");
}

function saveResults(table, path) {
	if (!isOpen(table)) return;
	selectWindow(table);
	saveAs("Results", path);
	run("Close");
}
