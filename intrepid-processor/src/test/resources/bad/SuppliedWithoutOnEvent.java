package shop;

import dev.intrepid.annotations.Meta;

final class Billing {
  void paid(@Meta("user") String user) {}
}
