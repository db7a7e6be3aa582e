package shop;

import dev.intrepid.annotations.Cached;
import java.util.UUID;

/** Every type of variable, and every kind of route. */
public final class Lookups {

  @Cached("lookups/{text}")
  public String any(String text) {
    return text;
  }

  @Cached("lookups/latest")
  public String latest() {
    return "latest";
  }

  @Cached("lookups/oldest")
  public String oldest() {
    return "oldest";
  }

  @Cached("lookups/id-{id}")
  public String byId(UUID id) {
    return id.toString();
  }

  @Cached("lookups/id-{prefixed}.json")
  public String byPrefixedId(String prefixed) {
    return prefixed;
  }

  @Cached("lookups/{small}/{large}")
  public String number(int small, long large) {
    return small + " " + large;
  }

  @Cached("lookups/boxed/{small}/{large}")
  public String boxed(Integer small, Long large) {
    return small + " " + large;
  }

  @Cached("lookups/latest/{large}")
  public static String latestNumber(long large) {
    return "latest " + large;
  }

  @Cached("currencies/{currency}/{code}/of")
  String currency(Currency currency, Code code) {
    return currency + " " + code.currency();
  }

  @Cached("{left}/{right}/{end}/x/y")
  public String yield(String left, String right, String end) {
    return left + right + end;
  }
}
