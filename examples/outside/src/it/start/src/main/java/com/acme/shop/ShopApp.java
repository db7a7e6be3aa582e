package com.acme.shop;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.Launch;
import java.time.Duration;
import java.util.List;

/** Takes one payment; the launcher finds it by the file under META-INF/services. */
public final class ShopApp implements App {

  @Override
  public String name() {
    return "shop";
  }

  @Override
  public String description() {
    return "Takes a payment and says what the customer has spent.";
  }

  @Override
  public String defaultRepo() {
    return "sqlite:shop.db";
  }

  @Override
  public List<AppOption> options() {
    return List.of(
        AppOption.required("order", "ID", "Which order."),
        AppOption.required("customer", "NAME", "Who pays."),
        AppOption.withDefault("cents", "N", "How much.", "100"));
  }

  @Override
  public void run(Launch launch) throws InterruptedException {
    String customer = launch.value("customer");
    int cents = launch.number("cents");
    try (Intrepid app = Intrepid.builder().repo(launch.repo()).handlers(new Billing()).start()) {
      app.publish(new OrderPaid(launch.value("order"), customer, cents));
      app.awaitCaughtUp(Duration.ofSeconds(20));
      int spent = app.view(Spend_Memo.uri(customer)).map(Spend::cents).orElse(0);
      launch.say(customer + " has spent " + spent);
    }
  }
}
