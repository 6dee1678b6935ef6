// Skeletonizes each frame of the active time series and tells how many skeleton pixels it has.
// The table goes to the log.
if (nImages == 0) exit("Open a time series of masks first.");
run("Learned Skeleton...", "model=auto threshold=0 thinning=true");
Stack.getDimensions(width, height, channels, slices, frames);
print("frame,skeleton pixels");
for (frame = 1; frame <= frames; frame++) {
	pixels = 0;
	for (slice = 1; slice <= slices; slice++) {
		if (nSlices > 1) Stack.setPosition(1, slice, frame);
		getHistogram(values, counts, 256);
		pixels = pixels + counts[255];
	}
	print(frame + "," + pixels);
}
