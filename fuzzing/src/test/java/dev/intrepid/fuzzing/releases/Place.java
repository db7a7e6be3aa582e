package dev.intrepid.fuzzing.releases;

/** Where the messages of an event lie, by the template of their streams. */
enum Place {
  ALL("all/{key}"),
  GOODS("goods/{key}"),
  PEOPLE("people/{owner}/{key}");

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
