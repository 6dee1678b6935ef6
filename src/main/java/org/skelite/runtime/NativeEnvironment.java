package org.skelite.runtime;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * The environment variables of this process as native code sees them. Java
 * itself can only read them.
 */
final class NativeEnvironment {

	private NativeEnvironment() {}

	/**
	 * Sets a variable, unless the user did.
	 *
	 * @return whether it has a value now
	 */
	static boolean setIfAbsent(final String name, final String value) {
		if (System.getenv(name) != null) return true;
		try {
			return set(name, value) == 0;
		}
		catch (final LinkageError exc) {
			return false; // a platform that JNA does not know
		}
	}

	private static int set(final String name, final String value) {
		if (Platform.isWindows()) return Function.getFunction("ucrtbase", "_putenv_s").invokeInt(
			new Object[] { name, value });
		final int keepOthers = 0;
		return NativeLibrary.getProcess().getFunction("setenv").invokeInt(new Object[] { name, value,
			keepOthers });
	}
}
