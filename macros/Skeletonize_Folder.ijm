// Skeletonizes every image of a folder. Images that cannot be read, or are no masks, do not stop
// the others; skelite-log.csv, among the skeletons, says of each image what came out, or the error.
// In Fiji: File > Open..., Run. Headless, also from the command line:
//   fiji --headless --run Skeletonize_Folder.ijm 'input="/masks",output="/skeletons"'
#@ File (label = "Folder of masks", style = "directory") input
#@ File (label = "Folder for skeletons", style = "directory") output

run("Learned Skeleton (Folder)...", "input=[" + input + "] output=[" + output + "] model=auto threshold=0 thinning=true overwrite=true failures=list");
print("The skeletons are in " + output + "; skelite-log.csv lists them, and what failed.");
