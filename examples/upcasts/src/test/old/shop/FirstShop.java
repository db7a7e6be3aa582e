package shop;

import dev.intrepid.Intrepid;
import java.util.List;

/** The shop in its first version: stores some messages and ends. */
public final class FirstShop {

  private FirstShop() {}

  public static void main(String[] args) {
    try (Intrepid app = Intrepid.builder().repo(args[0]).start()) {
      app.publishAll(
          List.of(
              new CustomerJoined("c-1", "Ada King Lovelace"),
              new OrderPlaced("o-1", "c-1", 12.35),
              new OrderPaid("o-1", 1235),
              new OrderPaid("o-1", 0),
              new ParcelSent("o-1", "p-1"),
              new PaidAndShipped("o-2", 500, "p-2")));
    }
  }
}
