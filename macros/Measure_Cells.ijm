// Length and width of every branch of each cell in a folder, as a table, and the trees as SWC.
// Images are masks of one cell each or, with values "labels", label images of many. Tables of each
// image lie in the output folder; all-branches.csv has the branches of all, the image's name first.
// In Fiji: File > Open..., Run. Headless, also from the command line:
//   fiji --headless --run Measure_Cells.ijm 'input="/masks",output="/results",values="mask"'
#@ File (label = "Folder of masks or labels", style = "directory") input
#@ File (label = "Folder for tables and SWC", style = "directory") output
#@ String (label = "Gray values are", choices = {"mask", "labels"}) values

begin = getTime() - 2000; // file systems may keep even seconds only
run("Skeleton Graph (Folder)...", "input=[" + input + "] output=[" + output + "] values=" + values + " formats=csv,swc overwrite=true failures=list");
output = output + "/";
files = getFileList(output);
all = "";
others = "";
images = 0;
branches = 0;
for (i = 0; i < files.length; i++) {
	if (!endsWith(files[i], "-branches.csv") || files[i] == "all-branches.csv") continue;
	// tables of an earlier run are left alone
	if (File.lastModified(output + files[i]) < begin) continue;
	name = substring(files[i], 0, lengthOf(files[i]) - lengthOf("-branches.csv"));
	lines = split(File.openAsString(output + files[i]), "\n");
	// tables are put together only if their columns are the same, units included
	if (images == 0) header = lines[0];
	else if (lines[0] != header) {
		others = others + ", " + name;
		continue;
	}
	if (images == 0) all = "Image," + header + "\n";
	for (j = 1; j < lines.length; j++) all = all + cell(name) + "," + lines[j] + "\n";
	branches = branches + lines.length - 1;
	images++;
}
if (images == 0) exit("There is no table in " + output);
File.saveString(all, output + "all-branches.csv");
if (others != "") exit("Images whose tables have other columns, or units, are not in all-branches.csv" + others);
print(images + " images, " + branches + " branches: " + output + "all-branches.csv");

// in CSV, texts with commas or quotes stand in quotes
function cell(text) {
	if (indexOf(text, ",") < 0 && indexOf(text, "\"") < 0) return text;
	return "\"" + replace(text, "\"", "\"\"") + "\"";
}
