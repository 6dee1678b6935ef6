package org.skelite.tensorflow;

import static org.tensorflow.internal.c_api.global.tensorflow.TF_CloseSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteDeviceList;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeleteSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListCount;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_DeviceListName;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_NewSession;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SessionListDevices;
import static org.tensorflow.internal.c_api.global.tensorflow.TF_SetConfig;

import java.util.ArrayList;
import java.util.List;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.tensorflow.internal.c_api.TF_DeviceList;
import org.tensorflow.internal.c_api.TF_Graph;
import org.tensorflow.internal.c_api.TF_Session;
import org.tensorflow.internal.c_api.TF_SessionOptions;
import org.tensorflow.internal.c_api.TF_Status;

/** Lists the devices that a session sees. TensorFlow's Java API has no way to ask. */
final class Devices {

	private Devices() {}

	/** Returns names such as {@code CPU:0}. */
	static List<String> find() {
		try (PointerScope scope = new PointerScope()) {
			final TF_Status status = TF_Status.newStatus();
			final TF_SessionOptions options = TF_SessionOptions.newSessionOptions();
			final byte[] config = Sessions.config().toByteArray();
			TF_SetConfig(options, new BytePointer(config), config.length, status);
			status.throwExceptionIfNotOK();
			final TF_Session session = TF_NewSession(TF_Graph.newGraph(), options, status);
			status.throwExceptionIfNotOK();
			try {
				return names(session, status);
			}
			finally {
				TF_CloseSession(session, status);
				TF_DeleteSession(session, status);
			}
		}
	}

	private static List<String> names(final TF_Session session, final TF_Status status) {
		final TF_DeviceList list = TF_SessionListDevices(session, status);
		status.throwExceptionIfNotOK();
		try {
			final List<String> names = new ArrayList<>();
			for (int i = 0; i < TF_DeviceListCount(list); i++) {
				final String name = TF_DeviceListName(list, i, status).getString();
				// of /job:localhost/replica:0/task:0/device:CPU:0, what tells them apart
				names.add(name.substring(name.indexOf("device:") + "device:".length()));
			}
			return names;
		}
		finally {
			TF_DeleteDeviceList(list);
		}
	}
}
