package shop;

import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonReader;
import dev.intrepid.json.JsonWriter;
import java.util.Currency;

/** Money as a text: {@code "150 EUR"}. */
final class MoneyCodec implements JsonCodec<Money> {

  @Override
  public void write(Money money, JsonWriter out) {
    out.string(money.cents() + " " + money.currency().getCurrencyCode());
  }

  @Override
  public Money read(JsonReader in) {
    return in.readParsed(MoneyCodec::parse, "money");
  }

  private static Money parse(String text) {
    String[] parts = text.split(" ", 2);
    return new Money(Long.parseLong(parts[0]), Currency.getInstance(parts[1]));
  }
}
