// Skeletonizes a folder of masks and scores the skeletons against reference skeletons of the same names.
#@ File (label = "Folder of masks", style = "directory") masks
#@ File (label = "Folder of references", style = "directory") references
#@ File (label = "Folder for results", style = "directory") output

skeletons = output + "/skeletons";
scores = output + "/scores.csv";
run("Learned Skeleton (Folder)...", "input=[" + masks + "] output=[" + skeletons + "] model=auto threshold=0 thinning=true overwrite=true failures=list");
run("Compare Skeletons (Folder)...", "skeleton=[" + skeletons + "] mask=[" + masks + "] reference=[" + references + "] csv=[" + scores + "] tolerance=2 overwrite=true");
print("The scores are in " + scores + ".");
