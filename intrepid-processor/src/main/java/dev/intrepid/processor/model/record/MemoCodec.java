package dev.intrepid.processor.model.record;

import dev.intrepid.processor.model.json.JsonType;

/** How the value of a memo is read and written. */
public sealed interface MemoCodec {

  /** By what is generated for a record annotated {@code @Cached}. */
  record OfRecord(MemoModel memo) implements MemoCodec {}

  /** By a codec of its own. */
  record Own(JsonType json) implements MemoCodec {}
}
