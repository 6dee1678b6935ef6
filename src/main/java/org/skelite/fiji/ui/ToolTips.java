/*-
 * #%L
 * Learned, topology-preserving skeletonization of 2D and 3D masks for Fiji and the command line.
 * %%
 * Copyright (C) 2026 Skelite developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package org.skelite.fiji.ui;

import java.awt.AWTEvent;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Toolkit;
import java.awt.event.AWTEventListener;
import java.awt.event.WindowEvent;

import javax.swing.JComponent;

/** Breaks the tool tips of a dialog into lines; Swing shows them in one, wider than a screen. */
public final class ToolTips implements AWTEventListener {

	private static final String HTML = "<html>";
	private static final String FORMAT = HTML + "<p width=\"350\">%s</p></html>";

	private final String title;

	private ToolTips(final String title) {
		this.title = title;
	}

	/** Has it done when a dialog of this title opens. */
	static void wrap(final String title) {
		Toolkit.getDefaultToolkit().addAWTEventListener(new ToolTips(title),
			AWTEvent.WINDOW_EVENT_MASK);
	}

	@Override
	public void eventDispatched(final AWTEvent event) {
		if (event.getID() != WindowEvent.WINDOW_OPENED || !(event.getSource() instanceof Dialog)) return;
		final Dialog dialog = (Dialog) event.getSource();
		if (!title.equals(dialog.getTitle())) return;
		Toolkit.getDefaultToolkit().removeAWTEventListener(this);
		wrap(dialog);
	}

	/** Wraps those of a component and all that it contains. */
	public static void wrap(final Component component) {
		if (component instanceof JComponent) {
			final String text = ((JComponent) component).getToolTipText();
			if (text != null && !text.startsWith(HTML)) ((JComponent) component).setToolTipText(String
				.format(FORMAT, text.replace("&", "&amp;").replace("<", "&lt;")));
		}
		if (component instanceof Container) for (final Component child : ((Container) component)
			.getComponents())
			wrap(child);
	}
}
