package shop;

import dev.intrepid.annotations.Event;
import dev.intrepid.annotations.OnEvent;

@Event(stream = "rates")
record RateCorrected(String base, String quote) {}

final class Billing {
  private interface Mailer {}

  @OnEvent
  void corrected(RateCorrected corrected, Mailer mailer) {}
}
