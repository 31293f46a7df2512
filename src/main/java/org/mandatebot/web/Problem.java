package org.mandatebot.web;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/// What went wrong, as RFC 9457 has it. The type `about:blank` means that the status says it all.
@Introspected
record Problem(String type, String title, int status, String detail) {

  static MutableHttpResponse<Problem> response(HttpStatus status, String detail) {
    return in(HttpResponse.status(status), detail);
  }

  private static MutableHttpResponse<Problem> in(MutableHttpResponse<?> response, String detail) {
    HttpStatus status = response.status();
    return response.body(new Problem("about:blank", status.getReason(), status.getCode(), detail))
        .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
  }

  /// Words every error of the server so. What an unexpected one says stays in the log.
  @Singleton
  static final class Errors implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
      boolean unread = context.getRootCause().filter(Errors::ofReading).isPresent();
      String detail = unread ? "The request does not have the form that this address reads." : said(context);
      return in(response, response.code() >= 500 ? "The service failed; its log says why." : detail);
    }

    /// Such an error names classes of ours.
    private static boolean ofReading(Throwable thrown) {
      return thrown instanceof ConversionErrorException || thrown instanceof CodecException
          || thrown instanceof JacksonException;
    }

    private static String said(ErrorContext context) {
      return context.getErrors().stream().map(Error::getMessage).distinct().collect(Collectors.joining("; "));
    }
  }
}
