#!/usr/bin/env bash
# Makes the pictures of the README and the guide anew, from the test images and with the models as
# they are, and the drawn test images themselves. Only the pictures of windows (dialog*.png,
# windows.png) are taken by hand.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -q package -DskipTests
mvn -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/pictures-classpath
images=src/site/resources/images
made=target/pictures
rm -rf "$made"
mkdir -p "$made"
skelite() { java -jar target/skelite.jar "$@" >> "$made/log.txt"; }
pictures() {
	java -Djava.awt.headless=true -cp "target/test-classes:target/classes:$(cat target/pictures-classpath)" \
		org.skelite.benchmark.GuidePictures "$@"
}

# The methods beside each other.
pictures methods test-images "$images"

# Structures: README, tutorial and graphs.
skelite graph --input test-images/neuron-2d.tif --output "$made/radius" --colors radius
skelite graph --input test-images/neuron-2d.tif --output "$made" --colors branch
skelite graph --input test-images/retina-2d.tif --output "$made/radius" --colors radius --histograms
skelite graph --input test-images/retina-2d.tif --output "$made" --colors strahler
skelite graph --input test-images/vessels-3d.tif --output "$made" --colors depth
skelite skeletonize --input test-images/retina-2d.tif --output "$made/retina.tif" --overlay
pictures join "$images/structures.png" "Neuron, branch by branch=$made/neuron-2d-graph.png" \
	"Retina, branches by Strahler order=$made/retina-2d-graph.png" \
	"Vessels in a volume, by depth=$made/vessels-3d-graph.png"
cp "$made/radius/neuron-2d-graph.png" "$images/neuron-radius.png"
cp "$made/vessels-3d-graph.png" "$images/graph-depth.png"
cp "$made/radius/retina-2d-graph.png" "$images/graph-radius.png"
cp "$made/radius/retina-2d-histograms.png" "$images/graph-histograms.png"
cp "$made/retina-overlay.png" "$images/overlay.png"

# Limits: spines are taken for bumps.
skelite synthesize --output "$made/spines" --number 1 --size 96 --kinds spines --noise none --seed 2
for detail in 0.5 0.2; do
	skelite skeletonize --input "$made/spines/masks/0001.tif" --output "$made/spines-$detail.tif" --detail $detail --overlay
done
pictures join "$images/limits-spines.png" "Spines, detail 0.5=$made/spines-0.5-overlay.png" \
	"detail 0.2=$made/spines-0.2-overlay.png"
