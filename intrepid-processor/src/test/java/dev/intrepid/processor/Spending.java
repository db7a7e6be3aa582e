package dev.intrepid.processor;

/** Sources of a program that sums up what customers spend; tests change one or the other. */
final class Spending {

  static final String PAID =
      """
      @Event(stream = "orders/{orderId}")
      record OrderPaid(String orderId, String customer, long cents) {}
      """;
  static final String SPEND =
      """
      @Cached("customers/{customer}/spend")
      record Spend(String customer, long cents) {}
      """;
  static final String FOLD =
      """
        @OnEvent Spend spend(OrderPaid paid, Cache<Spend> spend) {
          return new Spend(paid.customer(), spend.map(Spend::cents).orElse(0L) + paid.cents());
        }
      """;

  private Spending() {}
}
