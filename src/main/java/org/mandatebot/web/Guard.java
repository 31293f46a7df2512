package org.mandatebot.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Stands before the console and the API.
///
/// On loopback everybody on the machine may ask, but a page from elsewhere in the same browser may not: neither by a
/// name that it points at 127.0.0.1 (DNS rebinding), so the host must be a loopback one; nor by posting across sites, so
/// an origin must be ours, and the console also wants a header that no page may send elsewhere without asking first.
/// Beyond loopback, the API wants its key.
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class Guard implements Ordered {
  static final String CONSOLE_HEADER = "X-Mandatebot-Console";
  private static final Pattern LOOPBACK = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?",
      Pattern.CASE_INSENSITIVE);
  private static final Map<String, String> HEADERS = Map.of( //
      "Content-Security-Policy",
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", //
      "Cross-Origin-Opener-Policy", "same-origin", //
      "Cross-Origin-Resource-Policy", "same-origin", //
      "Referrer-Policy", "no-referrer", //
      "X-Content-Type-Options", "nosniff", //
      "X-Frame-Options", "DENY");

  private final Exposure exposure;

  Guard(Exposure exposure) {
    this.exposure = exposure;
  }

  /// Before the server's own look at origins, which refuses without a word.
  @Override
  public int getOrder() {
    return ServerFilterPhase.FIRST.order();
  }

  @RequestFilter({"/", "/console/**", "/api/**"})
  @Nullable
  HttpResponse<Problem> admit(HttpRequest<?> request) {
    return exposure.local() ? admitLocal(request) : admitRemote(request);
  }

  @ResponseFilter
  void harden(MutableHttpResponse<?> response) {
    HEADERS.forEach(response::header);
    if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL))
      response.header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static @Nullable HttpResponse<Problem> admitLocal(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST, String.class, "");
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    if (!LOOPBACK.matcher(host).matches())
      return Problem.response(HttpStatus.FORBIDDEN, "This service answers to localhost only, not to " + host + ".");
    if (origin != null && !origin.equalsIgnoreCase("http://" + host))
      return Problem.response(HttpStatus.FORBIDDEN, "Pages of " + origin + " may not use this service.");
    if (request.getMethod() == HttpMethod.POST && request.getPath().startsWith("/console/")
        && !request.getHeaders().contains(CONSOLE_HEADER))
      return Problem.response(HttpStatus.FORBIDDEN, "The console's own page sends the header " + CONSOLE_HEADER + ".");
    return null;
  }

  private @Nullable HttpResponse<Problem> admitRemote(HttpRequest<?> request) {
    if (!request.getPath().startsWith("/api/") || exposure.admits(request.getHeaders().get(HttpHeaders.AUTHORIZATION)))
      return null;
    return Problem.response(HttpStatus.UNAUTHORIZED, "Send the header Authorization: Bearer KEY.")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }
}
