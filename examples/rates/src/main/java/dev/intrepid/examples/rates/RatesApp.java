package dev.intrepid.examples.rates;

import dev.intrepid.Intrepid;
import dev.intrepid.launcher.App;
import dev.intrepid.launcher.AppOption;
import dev.intrepid.launcher.Launch;
import java.time.Duration;
import java.util.List;

/** Shows what a computed memo does for its callers: six situations, each with its figures. */
public final class RatesApp implements App {

  private static final String DELAY = "delay";
  private static final String REQUESTS = "requests";

  /** For the {@link java.util.ServiceLoader}. */
  public RatesApp() {}

  @Override
  public String name() {
    return "rates";
  }

  @Override
  public String description() {
    return "A currency converter over a slow bank that fails: how seldom it is asked.";
  }

  @Override
  public String defaultRepo() {
    return "sqlite:rates-data/rates.db";
  }

  @Override
  public List<AppOption> options() {
    return List.of(
        AppOption.withDefault(DELAY, "MILLIS", "How long the bank takes to answer.", "300"),
        AppOption.withDefault(REQUESTS, "N", "How many ask at the same time.", "200"));
  }

  @Override
  public void run(Launch launch) throws InterruptedException {
    int delay = number(launch, DELAY, 1_500);
    int requests = number(launch, REQUESTS, 10_000);
    SlowBank bank = new SlowBank(Duration.ofMillis(delay));
    try (Intrepid app =
        Intrepid.builder()
            .repo(launch.repo())
            .handlers(new Rates())
            .state(Bank.class, bank)
            .start()) {
      new Show(app, bank, launch).run(requests);
    }
  }

  private static int number(Launch launch, String option, int most) {
    String given = launch.value(option);
    if (given.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new BadOptionException(
        "--" + option + " is a number from 1 to " + most + ", not " + given + ".");
  }
}
