package dev.intrepid.engine.decode;

import dev.intrepid.repo.EventRecord;
import java.util.HashMap;
import java.util.Map;

/** The headers that a message hands on to those it causes. */
public final class MessageMeta {

  private static final String CORRELATION = "correlation_id";
  private static final String CAUSATION = "causation_id";
  private static final String TRACE = "traceparent";

  private MessageMeta() {}

  public static Map<String, String> causedBy(EventRecord cause) {
    Map<String, String> meta = new HashMap<>();
    String id = cause.id().toString();
    meta.put(CAUSATION, id);
    meta.put(CORRELATION, cause.meta().getOrDefault(CORRELATION, id));
    String trace = cause.meta().get(TRACE);
    if (trace != null) {
      meta.put(TRACE, trace);
    }
    return meta;
  }
}
