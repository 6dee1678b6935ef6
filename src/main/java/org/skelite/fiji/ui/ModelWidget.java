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

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.io.File;

import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

import org.scijava.Priority;
import org.scijava.app.AppService;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.prefs.PrefService;
import org.scijava.widget.AbstractInputWidget;
import org.scijava.widget.InputWidget;
import org.scijava.widget.WidgetModel;

/** Has the user of a dialog choose a model: from a list, by its path, or in a file dialog. */
@Plugin(type = InputWidget.class, priority = Priority.HIGH)
public final class ModelWidget extends AbstractInputWidget<String, JPanel> {

	/** Style of inputs that are models. */
	public static final String STYLE = "skelite model";

	private static final int WIDTH = 260;

	@Parameter(required = false)
	private AppService apps;

	@Parameter(required = false)
	private PrefService prefs;

	private final JPanel panel = new JPanel(new BorderLayout(3, 0));
	private final JComboBox<String> choice = new JComboBox<>();

	@Override
	public boolean supports(final WidgetModel model) {
		return model.isStyle(STYLE) && super.supports(model);
	}

	@Override
	public void set(final WidgetModel model) {
		super.set(model);
		final KnownModels models = KnownModels.of(apps, prefs);
		final Object initial = model.getItem().getDefaultValue();
		choice.addItem(String.valueOf(initial));
		models.list().stream().filter(name -> !name.equals(KnownModels.AUTO)).forEach(choice::addItem);
		choice.setEditable(true);
		choice.setPreferredSize(new Dimension(WIDTH, choice.getPreferredSize().height));
		choice.setToolTipText(model.getItem().getDescription());
		editor().getDocument().addDocumentListener(new DocumentListener() {

			@Override
			public void insertUpdate(final DocumentEvent e) {
				updateModel();
			}

			@Override
			public void removeUpdate(final DocumentEvent e) {
				updateModel();
			}

			@Override
			public void changedUpdate(final DocumentEvent e) {
				updateModel();
			}
		});
		final JButton browse = new JButton("Browse");
		browse.addActionListener(e -> browse(models.folder()));
		panel.add(choice, BorderLayout.CENTER);
		panel.add(browse, BorderLayout.EAST);
		refreshWidget();
	}

	private void browse(final File folder) {
		final File chosen = new File(getValue());
		final JFileChooser files = new JFileChooser(chosen.exists() ? chosen.getAbsoluteFile()
			.getParentFile() : folder);
		files.setDialogTitle("Model: a folder or a zip file");
		files.setFileSelectionMode(JFileChooser.FILES_AND_DIRECTORIES);
		if (files.showOpenDialog(panel) == JFileChooser.APPROVE_OPTION) choice.setSelectedItem(files
			.getSelectedFile().getPath());
	}

	/** Returns what is being typed, too. */
	@Override
	public String getValue() {
		return editor().getText().strip();
	}

	private JTextComponent editor() {
		return (JTextComponent) choice.getEditor().getEditorComponent();
	}

	@Override
	public void refreshWidget() {
		final Object value = get().getValue();
		if (!String.valueOf(value).equals(getValue())) choice.setSelectedItem(value);
	}

	@Override
	public JPanel getComponent() {
		return panel;
	}

	@Override
	public Class<JPanel> getComponentType() {
		return JPanel.class;
	}
}
