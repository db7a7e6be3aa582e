package dev.intrepid.benchmarks.deposits;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.ByteArrayBuilder;

/** The JSON of the limits: jackson-core by hand. */
public final class DepositJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final SerializedString ACCOUNT = new SerializedString("account");
  private static final SerializedString CENTS = new SerializedString("cents");
  private static final SerializedString AT = new SerializedString("at");
  private static final SerializedString DEPOSITS = new SerializedString("deposits");

  private DepositJson() {}

  /** An event. */
  public static byte[] encode(Deposited deposited) {
    return encode(deposited.account(), deposited.cents(), AT, deposited.at());
  }

  /** A memo. */
  public static byte[] encode(Balance balance) {
    return encode(balance.account(), balance.cents(), DEPOSITS, balance.deposits());
  }

  private static byte[] encode(String account, long cents, SerializedString third, long value) {
    try (ByteArrayBuilder bytes = new ByteArrayBuilder(128)) {
      try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
        out.writeStartObject();
        out.writeName(ACCOUNT);
        out.writeString(account);
        out.writeName(CENTS);
        out.writeNumber(cents);
        out.writeName(third);
        out.writeNumber(value);
        out.writeEndObject();
      }
      return bytes.toByteArray();
    }
  }

  /** An event, from its UTF-8. */
  public static Deposited decode(byte[] utf8) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), utf8, 0, utf8.length)) {
      in.nextToken();
      String account = "";
      long cents = 0;
      long at = 0;
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        switch (name) {
          case "account" -> account = in.nextStringValue();
          case "cents" -> cents = in.nextLongValue(0);
          case "at" -> at = in.nextLongValue(0);
          default -> {
            in.nextToken();
            in.skipChildren();
          }
        }
      }
      return new Deposited(account, cents, at);
    }
  }
}
