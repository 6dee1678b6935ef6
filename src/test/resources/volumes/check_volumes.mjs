// Checks with zarrita that other programs read the Zarr 3 arrays of make_volumes.py as they are
// meant: node check_volumes.mjs FOLDER, where zarrita is installed; or that a skeleton has a
// number of pixels: node check_volumes.mjs SKELETON.zarr NUMBER.
import * as zarr from "zarrita";
import { FileSystemStore } from "@zarrita/storage";

const [folder, number] = process.argv.slice(2);

async function read(path) {
	return zarr.get(await zarr.open(zarr.root(new FileSystemStore(path)), { kind: "array" }));
}

if (number === undefined) {
	for (const name of ["ome-0.5.zarr/0", "zarr3-gzip", "zarr3-blosc", "zarr3-crc32c"]) {
		const { data, shape } = await read(folder + "/" + name);
		let wrong = 0;
		for (let i = 0; i < data.length; i++) {
			const x = i % shape[2], y = Math.floor(i / shape[2]) % shape[1], z = Math.floor(i / shape[2] / shape[1]);
			const hole = y >= 5 && y < 10 && x >= 6 && x < 12;
			const value = hole ? 0 : (x * 7 + y * 13 + z * 29) % 251;
			if (data[i] !== (name === "zarr3-gzip" ? value / 4 : value)) wrong++;
		}
		console.log(name, shape, wrong + " wrong");
	}
} else {
	const { data, shape } = await read(folder + "/0");
	const count = data.reduce((sum, value) => sum + (value === 255 ? 1 : 0), 0);
	const others = data.reduce((sum, value) => sum + (value !== 255 && value !== 0 ? 1 : 0), 0);
	console.log(shape, count + " of " + number + " pixels, " + others + " others");
}
