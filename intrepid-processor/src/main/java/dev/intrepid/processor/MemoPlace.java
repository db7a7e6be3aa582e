package dev.intrepid.processor;

/** A memo that a handler reads or stores: where it is kept, and the Java type of its value. */
record MemoPlace(String template, String type) {

  static MemoPlace of(MemoModel memo) {
    return new MemoPlace(memo.template().text(), memo.type().name().reflectionName());
  }

  static MemoPlace of(Template template, JsonType value) {
    return new MemoPlace(template.text(), value.java().toString());
  }

  static MemoPlace of(Supply.OfMemo memo) {
    return memo.codec() instanceof MemoCodec.OfRecord codec
        ? new MemoPlace(memo.template().text(), codec.memo().name().reflectionName())
        : of(memo.template(), ((MemoCodec.Own) memo.codec()).json());
  }
}
