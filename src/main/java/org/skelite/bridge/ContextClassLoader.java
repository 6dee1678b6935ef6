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
package org.skelite.bridge;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.skelite.network.DifferentiableNetwork;

/**
 * Makes a class loader the thread's context class loader during each call of an
 * object, and of the networks that it returns: libraries look up services and
 * resources there.
 */
final class ContextClassLoader implements InvocationHandler {

	private final Object target;
	private final ClassLoader loader;

	private ContextClassLoader(final Object target, final ClassLoader loader) {
		this.target = target;
		this.loader = loader;
	}

	/**
	 * Wraps an object.
	 *
	 * @param type an interface of the object
	 */
	static <T> T wrap(final Class<T> type, final Object target, final ClassLoader loader) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
			new ContextClassLoader(target, loader)));
	}

	@Override
	public Object invoke(final Object proxy, final Method method, final Object[] arguments)
		throws Throwable
	{
		if (method.getName().equals("equals")) return proxy == arguments[0];
		// calls methods of the wrapped object, so that these are wrapped as well
		if (method.isDefault()) return InvocationHandler.invokeDefault(proxy, method, arguments);
		final Thread thread = Thread.currentThread();
		final ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			final Object result = method.invoke(target, arguments);
			if (result instanceof DifferentiableNetwork) return wrap(DifferentiableNetwork.class, result, loader);
			if (result instanceof TrainableNetwork) return wrap(TrainableNetwork.class, result, loader);
			return result;
		}
		catch (final InvocationTargetException exc) {
			throw exc.getCause();
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}
}
