package org.skelite.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

import org.skelite.model.DenseNetwork;
import org.skelite.network.TrainableNetwork;

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
		final Thread thread = Thread.currentThread();
		final ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			final Object result = method.invoke(target, arguments);
			if (result instanceof DenseNetwork) return wrap(DenseNetwork.class, result, loader);
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
