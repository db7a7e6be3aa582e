package dev.intrepid.launcher;

import dev.intrepid.json.Json;
import dev.intrepid.repo.PendingEvent;
import java.util.List;

/** An app with options of every kind. */
final class Greeter implements App {

  private final String repo;

  Greeter(String repo) {
    this.repo = repo;
  }

  @Override
  public String name() {
    return "greeter";
  }

  @Override
  public String description() {
    return "Greets somebody.";
  }

  @Override
  public String defaultRepo() {
    return repo;
  }

  @Override
  public List<AppOption> options() {
    return List.of(
        AppOption.required("name", "NAME", "Whom to greet."),
        AppOption.withDefault("greeting", "WORD", "How, 100 % freely.", "Hello"),
        AppOption.optional("title", "TITLE", "What comes before the name."));
  }

  @Override
  public void run(Launch launch) {
    String title = launch.option("title").map(t -> t + " ").orElse("");
    String name = title + launch.value("name");
    launch.repo().publish(PendingEvent.entry("greetings", "Greeted", Json.of("{\"name\":1}")));
    launch.say(launch.value("greeting") + ", " + name + "!");
    launch.print(Table.titled("Letters", "name", "letters").row(name, name.length()));
  }
}
