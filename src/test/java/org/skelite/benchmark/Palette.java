package org.skelite.benchmark;

import java.awt.Color;
import java.util.List;

/** One colour per method, which colour-blind people can tell apart (Okabe and Ito). */
final class Palette {

	private static final List<Color> COLORS = List.of(new Color(0xd55e00), new Color(0xe69f00),
		new Color(0xcc79a7), new Color(0x0072b2), new Color(0x56b4e9), new Color(0x009e73), new Color(
			0x000000));

	private static final List<String> METHODS = List.of(SkeliteMethod.NAME, SkeliteMethod.NAME +
		", no thinning", SkeliteMethod.NAME + ", dense", LeeMethod.NAME, LeeMethod.NAME + ", pruned",
		"teacher", ImageJMethod.NAME);

	private Palette() {}

	static Color of(final String method) {
		return COLORS.get(METHODS.indexOf(method));
	}
}
