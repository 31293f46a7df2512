package org.mandatebot.telegram;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/// Whether a request that failed ever left: one that did may have been accepted. The exception does not tell: a time-out
/// is the same in connecting and in reading.
final class Departure {

  private Departure() {
  }

  /// An interceptor around the whole call.
  static Response watch(Interceptor.Chain chain) throws IOException {
    AtomicBoolean left = new AtomicBoolean();
    Request request = chain.request().newBuilder().tag(AtomicBoolean.class, left).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      throw left.get() ? e : new Failed(e);
    }
  }

  /// A network interceptor: it is reached once there is a connection, before anything is written to it.
  static Response mark(Interceptor.Chain chain) throws IOException {
    Optional.ofNullable(chain.request().tag(AtomicBoolean.class)).ifPresent(left -> left.set(true));
    return chain.proceed(chain.request());
  }

  /// The request never left.
  static final class Failed extends IOException {
    private static final long serialVersionUID = 1;

    Failed(IOException cause) {
      super(cause);
    }
  }
}
