package shop;

import dev.intrepid.annotations.Meta;

final class Billing {
  Billing(@Meta("user") String user) {}
}
