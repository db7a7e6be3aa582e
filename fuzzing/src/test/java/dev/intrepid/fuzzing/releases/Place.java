package dev.intrepid.fuzzing.releases;

import java.util.List;

/** Where the messages of an event lie, by the template of their streams. */
enum Place {
  ALL("all/{key}"),
  GOODS("goods/{key}"),
  PEOPLE("people/{owner}/{key}"),
  /** Where reactions publish that they were called; nobody else does. */
  DONE("done/{key}");

  /** Where what is published by others may lie. */
  static final List<Place> OF_OTHERS = List.of(ALL, GOODS, PEOPLE);

  private final String template;

  Place(String template) {
    this.template = template;
  }

  String template() {
    return template;
  }

  String stream(String key, String owner) {
    return template.replace("{key}", key).replace("{owner}", owner);
  }
}
