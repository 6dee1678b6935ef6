package org.skelite.command;

/** What to cite, and where to find help. */
final class About {

	/** Where to find help. */
	static final String HELP = "https://github.com/skelite/skelite";

	/** What to cite, in lines. */
	static final String CITATION = "Please cite the method: Skelite, IPMI 2025, arXiv 2503.07369,\n" +
		"and this program: Skelite for Fiji";

	private About() {}
}
