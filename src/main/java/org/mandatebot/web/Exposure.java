package org.mandatebot.web;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.condition.Condition;
import io.micronaut.context.condition.ConditionContext;
import io.micronaut.context.exceptions.ConfigurationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// Who can reach the service. Made before the port opens: beyond loopback without a key, it stops the start.
@Context
final class Exposure {
  private static final String HOST = "micronaut.server.host";
  private static final String SCHEME = "Bearer ";

  private final boolean local;
  private final byte[] key;

  Exposure(@Value("${" + HOST + ":}") String host, @Value("${mandatebot.api-key:}") String key) {
    this.local = local(host);
    this.key = bytes(key);
    if (!local && key.isBlank())
      throw new ConfigurationException(HOST + " is '" + host + "', which others can reach: set mandatebot.api-key"
          + " (MANDATEBOT_API_KEY) to the key that /api is to ask for, or listen on 127.0.0.1");
  }

  /// Whether only this machine can reach it.
  boolean local() {
    return local;
  }

  /// Whether an `Authorization` header carries the key (RFC 6750); compared in constant time.
  boolean admits(@Nullable String authorization) {
    return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(bytes(authorization.substring(SCHEME.length())), key);
  }

  /// An empty host would have the server listen on every interface.
  private static boolean local(String host) {
    try {
      return !host.isEmpty() && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  private static byte[] bytes(String text) {
    return text.strip().getBytes(StandardCharsets.UTF_8);
  }

  /// Holds where [#local] does: the condition of the console.
  static final class Local implements Condition {
    @Override
    @SuppressWarnings("rawtypes")
    public boolean matches(ConditionContext context) {
      return local(context.getProperty(HOST, String.class).orElse(""));
    }
  }
}
