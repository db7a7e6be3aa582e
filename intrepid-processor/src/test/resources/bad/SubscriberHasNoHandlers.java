package shop;

import dev.intrepid.annotations.Subscriber;

@Subscriber("billing")
final class Billing {
  void paid() {}
}
