package org.skelite.training;

import java.util.Optional;

import org.skelite.model.ModelFolder;

/**
 * What a training came to.
 *
 * @param ending how it ended
 * @param model the model that was written; none if the training was interrupted
 *          before it had learned anything
 * @param message what to tell the user, in one line
 */
public record TrainingResult(Ending ending, Optional<ModelFolder> model, String message) {}
