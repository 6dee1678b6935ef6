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
package org.skelite;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

import org.junit.jupiter.api.Test;

/** Tests who may know whom. */
class ArchitectureTest {

	private static final JavaClasses PROGRAM = new ClassFileImporter().importUrl(Model.class
		.getProtectionDomain().getCodeSource().getLocation());

	/** What works on masks. */
	private static final String[] INSIDE = { "org.skelite.mask..", "org.skelite.topology..",
		"org.skelite.coverage..", "org.skelite.thinning..", "org.skelite.peeling..",
		"org.skelite.network..", "org.skelite.score..", "org.skelite.synthesis.." };

	@Test
	void noTwoPackagesKnowEachOther() {
		slices().assignedFrom(new SliceAssignment() {

			@Override
			public SliceIdentifier getIdentifierOf(final JavaClass type) {
				return type.getPackageName().startsWith("org.skelite") ? SliceIdentifier.of(type
					.getPackageName()) : SliceIdentifier.ignore();
			}

			@Override
			public String getDescription() {
				return "packages";
			}
		}).should().beFreeOfCycles().check(PROGRAM);
	}

	@Test
	void onlyTheFarSideOfTheBridgeKnowsTensorFlow() {
		noClasses().that().resideOutsideOfPackage("org.skelite.tensorflow..").should()
			.dependOnClassesThat().resideInAnyPackage("org.tensorflow..", "org.bytedeco..")
			.check(PROGRAM);
		noClasses().that().resideOutsideOfPackage("org.skelite.tensorflow..").should()
			.dependOnClassesThat().resideInAPackage("org.skelite.tensorflow..").check(PROGRAM);
	}

	/** But for the plot of a training, which ImageJ draws. */
	@Test
	void onlyCommandsKnowImageJ() {
		noClasses().that().resideOutsideOfPackage("org.skelite.fiji..").and()
			.doNotHaveFullyQualifiedName("org.skelite.training.TrainingPlot").should()
			.dependOnClassesThat().resideInAnyPackage("ij", "ij..").check(PROGRAM);
	}

	@Test
	void onlyCommandsAndTheCommandLineKnowSciJava() {
		noClasses().that().resideOutsideOfPackages("org.skelite.fiji..", "org.skelite.cli..").should()
			.dependOnClassesThat().resideInAPackage("org.scijava..").check(PROGRAM);
	}

	@Test
	void whatWorksOnMasksKnowsNoFiles() {
		noClasses().that().resideInAnyPackage(INSIDE).should().dependOnClassesThat()
			.resideInAnyPackage("java.nio.file..", "org.skelite.files..", "org.skelite.model..", "com.google.gson..")
			.check(PROGRAM);
		noClasses().that().resideInAnyPackage(INSIDE).should().dependOnClassesThat()
			.haveFullyQualifiedName("java.io.File").check(PROGRAM);
	}

	/** Cards, weights and archives are formats, whatever is done with models. */
	@Test
	void modelFilesKnowNoAlgorithm() {
		noClasses().that().resideInAPackage("org.skelite.model..").should().dependOnClassesThat()
			.resideInAnyPackage("org.skelite.mask..", "org.skelite.topology..", "org.skelite.coverage..",
				"org.skelite.thinning..", "org.skelite.peeling..", "org.skelite.training..")
			.check(PROGRAM);
	}

	/** Images are read and written at the rim. */
	@Test
	void peelingThinningAndTopologyKnowNoImages() {
		noClasses().that().resideInAnyPackage("org.skelite.topology..", "org.skelite.coverage..",
			"org.skelite.peeling..", "org.skelite.network..", "org.skelite.thinning", "org.skelite.mask")
			.should().dependOnClassesThat().haveFullyQualifiedName(
				"net.imglib2.RandomAccessibleInterval").check(PROGRAM);
	}

	/** Classes that are named like tests are tests. */
	@Test
	void noClassOfTheProgramIsCalledTest() {
		classes().should().haveSimpleNameNotEndingWith("Test").check(PROGRAM);
	}
}
