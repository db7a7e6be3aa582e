package dev.intrepid.lock;

/** What can change from one lock to the next, and what each change means for what is stored. */
public enum Change {
  // Stored data could not be read, or would be read with another meaning.
  /** A type has another name. Args: the former type. */
  EVENT_IS_RENAMED(
      "The messages stored as \"%2$s\" would be called %1$s.",
      "Those in the log keep the name they were stored with, and nothing would read them.",
      "Say formerly = \"%2$s\" in its @Event, or type = \"%2$s\" to go on under that name."),
  /** A type has no record. */
  EVENT_IS_GONE(
      "Nothing is stored as %s any more.",
      "The messages of this type in the log could not be read.",
      "Put the record back; if it has another name now, say formerly = \"%1$s\" in its @Event."),
  /** A former name is no longer given. Args: the former type. */
  FORMER_TYPE_IS_GONE(
      "%s no longer says formerly = \"%s\".",
      "Messages in the log have that name, and nothing would read them.",
      "Put it back into the @Event."),
  /** The newest version is lower than it was. Args: the newest version before. */
  VERSION_IS_LOWERED(
      "The newest version of %s was %s.",
      "Messages of that version in the log are newer than the program: it could not read them.",
      "Go on from version %2$s, or with a higher one and an @Upcast from each below it."),
  /** A type lives in other streams. Args: the template before, the template. */
  STREAM_IS_CHANGED(
      "The messages of %s lived in \"%s\" and would live in \"%s\".",
      "Those in the log stay where they are: each stream would be cut in two, and a subscriber of"
          + " the new ones would miss them.",
      "Put the template back, or the names of the components in it; or store a new type of messages"
          + " in the new streams."),
  /** A version without a record lived in streams that no other one has. Args: its template. */
  STREAM_IS_LEFT(
      "%s has no record of its own any more, and lived in \"%s\".",
      "A version without a record is read from the streams of those that have one, so nothing would"
          + " read what is stored there.",
      "Put its record back, and have an @Upcast take that."),
  /** Components are gone. Args: which. */
  COMPONENTS_ARE_GONE(
      "%s no longer has the %s.",
      "What is stored there would be passed over in silence.", "Put back what is gone"),
  /** A component is gone and one of its shape is new. Args: path before, name now, name before. */
  COMPONENT_IS_RENAMED(
      "%2$s of %1$s is gone, and %3$s is new and of its type.",
      "Stored JSON has \"%4$s\": it would be passed over in silence.",
      "Say @JsonAlias(\"%4$s\") to read it there, too, or @JsonProperty(\"%4$s\") to go on storing"
          + " it there"),
  /** A component is no longer read under other names. Args: path, the names. */
  ALIASES_ARE_GONE(
      "%2$s of %1$s is no longer read under the name %3$s.",
      "What is stored under that name would be passed over in silence.",
      "Put it back into the @JsonAlias"),
  /** A component has another type. Args: path, before, now. */
  COMPONENT_IS_RETYPED(
      "%2$s of %1$s was stored as %3$s and would be read as %4$s.",
      "What is stored could not be read, or not without loss.", "Put the type back"),
  /** A component must be there. Args: path. */
  COMPONENT_IS_REQUIRED(
      "%2$s of %1$s would be required.",
      "What was stored without it could not be read.",
      "Make it an Optional or @Nullable, say with @Default what it is then"),
  /** A component has another default. Args: path, before, now. */
  DEFAULT_IS_CHANGED(
      "%2$s of %1$s was \"%3$s\" where it is absent, and would be \"%4$s\".",
      "What was stored without it would be read as something else.", "Put @Default(\"%3$s\") back"),
  /** Constants are gone. Args: path, their names. */
  CONSTANTS_ARE_GONE(
      "%2$s of %1$s could be %3$s, and no longer can.",
      "A message stored with one could not be read.",
      "Put back what is gone, perhaps deprecated, or give it as @JsonAlias to what it is now"),
  /** Records of a sealed interface are gone. Args: path, their names. */
  MEMBERS_ARE_GONE(
      "%2$s of %1$s could be %3$s, and no longer can.",
      "The simple name of the record is stored as its \"type\": what has it could not be read.",
      "Put back what is gone"),
  /** A subscriber has another name. Args: the former name. */
  SUBSCRIBER_IS_RENAMED(
      "The subscriber \"%2$s\" is gone, and %1$s stands in its place.",
      "How far it has read is stored under its name: it would handle every message again.",
      "Say formerly = \"%2$s\" in its @Subscriber, or call it @Subscriber(\"%2$s\")."),
  /** A former name of a subscriber is no longer given. Args: the former name. */
  FORMER_SUBSCRIBER_IS_GONE(
      "%s no longer says formerly = \"%s\".",
      "On a repo where it has not run since it had that name, it would handle every message again; and"
          + " what it publishes would have other ids if it is handled again.",
      "Put it back into the @Subscriber."),
  /**
   * A former name of a handler is no longer given. Args: the handler, what ids came from, what to
   * say.
   */
  FORMER_HANDLER_IS_GONE(
      "The ids of the handler %2$s of %1$s were derived from \"%3$s\", and would not be.",
      "What it published before would be published a second time when it is handled again, and"
          + " outside services would be called with other keys.",
      "%4$s"),
  /** The first name of a subscriber is another. Args: the first name before. */
  FIRST_SUBSCRIBER_IS_CHANGED(
      "The ids of %s were derived from its first name \"%s\", and would not be.",
      "What it published before would be published a second time when it is handled again, and"
          + " outside services would be called with other keys.",
      "Say \"%2$s\" as the last of formerly in its @Subscriber: the latest name is first."),
  /** A former template of a memo is no longer given. Args: the former template. */
  FORMER_TEMPLATE_IS_GONE(
      "%s no longer says formerly = \"%s\".",
      "Memos that were stored there, and have not been written since, would not be found.",
      "Put it back into the @Cached."),

  // Stored data can be read, but memos are lost or must be rebuilt.
  /** A memo lives elsewhere. Args: the template before. */
  MEMO_IS_MOVED(
      Severity.WARNING,
      "%1$s lived at \"%2$s\".",
      "The memos stored there are no longer read: they are computed again.",
      "Say formerly = \"%2$s\" in its @Cached to find them there, or update intrepid.lock."),

  /** The variables of its URIs are others, or stand in another order. Args: the template before. */
  VARIABLES_ARE_OTHERS(
      Severity.WARNING,
      "%1$s has other variables in its URIs, which were those of \"%2$s\".",
      "The URIs look as before: what is stored for one is taken for another if the variables are"
          + " other parts of a message, or stand in another order. Where it is folded, no app starts"
          + " before it is rebuilt or adopted.",
      "Name the variables as before, or give the memo another template; if only a name has changed,"
          + " or what is stored is rebuilt, update intrepid.lock."),
  /**
   * A variable of a fold is another component of a message. Args: the variable, the component
   * before, the message, the component, the subscriber.
   */
  VARIABLE_IS_ANOTHER(
      Severity.WARNING,
      "{%2$s} in the URIs of %1$s was the component \"%3$s\" of %4$s in JSON, and is \"%5$s\" now.",
      "The URIs look as before: what was counted by the one is gone on with by the other. No start"
          + " refuses that.",
      "Give the components the names that they had; or update intrepid.lock and have the memos"
          + " rebuilt, by ./intrepid subscriptions rebuild %6$s."),
  /** A fold has another keeper. Args: the subscriber before, the subscriber. */
  FOLD_IS_MOVED(
      Severity.WARNING,
      "%1$s was kept by the subscriber %2$s, and now it would be by %3$s.",
      "It must be rebuilt: %3$s would count again what is counted there, or from a place of its"
          + " own. No app starts with it before.",
      "Move the fold back; or update intrepid.lock and have it rebuilt, by"
          + " builder.rebuildWhenNeeded() or ./intrepid subscriptions rebuild %3$s."),
  /** A fold lives elsewhere. Args: the template before, the subscriber. */
  FOLD_IS_ELSEWHERE(
      Severity.WARNING,
      "%1$s is folded, and lived at \"%2$s\".",
      "It must be rebuilt: what is stored there is no longer read, and what was counted is not"
          + " counted again. No app starts with it before.",
      "Say formerly = \"%2$s\" in its @Cached to find it there; or update intrepid.lock and have"
          + " it rebuilt, by builder.rebuildWhenNeeded() or ./intrepid subscriptions rebuild"
          + " %3$s."),
  /**
   * An existing subscriber folds messages that it did not fold before. Args: the subscriber, the
   * messages.
   */
  FOLD_BEGINS_LATE(
      Severity.WARNING,
      "The subscriber %2$s was there before, and folds %3$s into %1$s from now on.",
      "It must be rebuilt where the subscriber has read already: the messages before would not be"
          + " counted, so no app starts with it there.",
      "Update intrepid.lock and have it rebuilt, by builder.rebuildWhenNeeded() or ./intrepid"
          + " subscriptions rebuild %2$s; or give the fold a subscriber of its own, which begins at"
          + " the beginning."),

  /** A memo that was stored without being folded is folded from now on. Args: the subscriber. */
  FOLD_TAKES_STORED(
      Severity.WARNING,
      "%s was not folded before, and the subscriber %s folds it from now on.",
      "The fold is given what a handler has stored there as what it has counted so far, and does not"
          + " start on what a method has computed.",
      "Update intrepid.lock if that is a beginning which was stored on purpose, or if nothing is"
          + " stored; else give the fold a memo at another template, or drop what a method has"
          + " computed by ./intrepid memos evict with the release before, or rebuild it."),

  /** A fold gains a component. Args: path, the subscriber. */
  FOLD_GAINS_COMPONENT(
      Severity.WARNING,
      "%2$s of %1$s is new, and that is folded.",
      "A memo that is stored has the default there, and what was handled before does not count in"
          + " it.",
      "Update intrepid.lock if it is to count from now on; if it is to count what was before, have"
          + " the memos rebuilt too, by ./intrepid subscriptions rebuild %3$s."),

  // What is stored is read as before, but handlers may do again what they have done.
  /** A handler has another name. Args: the name, the name before, what to do. */
  HANDLER_IS_RENAMED(
      Severity.WARNING,
      "%1$s has the handler %2$s, and %3$s is gone, which took the same messages.",
      "If they are one, what it published before would be published a second time when it is handled"
          + " again, and outside services would be called with other keys.",
      "%4$s"),
  /** A handler is in another subscriber. Args: the handler, the subscriber before, what to say. */
  HANDLER_IS_MOVED(
      Severity.WARNING,
      "%1$s has the handler %2$s, which the subscriber \"%3$s\" had.",
      "It goes on from where its subscriber is: it is called again for what it has handled, or misses"
          + " what it has not.",
      "Let %3$s handle all messages first, and have a new subscriber begin with start ="
          + " StartAt.NOW.%4$s Then update intrepid.lock."),

  // What is stored is read as before.
  /** A new type. */
  EVENT_IS_NEW("The event %s is new."),
  /** A new version of a type. */
  VERSION_IS_NEW("The version %s is new."),
  /** An old version without a record: upcasts read it. */
  VERSION_IS_LEFT("%s has no record of its own any more; upcasts read it."),
  /** A type has a new former name. Args: the name. */
  FORMER_TYPE_IS_NEW("%s was formerly \"%s\"."),
  /** Streams have other variables. Args: the template. */
  STREAM_IS_RESTATED("The streams of %s are called \"%s\"."),
  /** A class is elsewhere. Args: the class. */
  CLASS_IS_MOVED("The class of %s is %s."),
  /** A new component. Args: path. */
  COMPONENT_IS_NEW("%2$s of %1$s is new."),
  /** A component may be absent. Args: path. */
  COMPONENT_IS_OPTIONAL("%2$s of %1$s may be absent."),
  /** A component has a default. Args: path, the default. */
  COMPONENT_HAS_DEFAULT("%2$s of %1$s is \"%3$s\" where it is absent."),
  /**
   * A component is stored under another name and still read under the former. Args: path, former.
   */
  COMPONENT_IS_NAMED("%2$s of %1$s was stored as \"%3$s\", and is read there, too."),
  /** A component or constant is read under other names. Args: path, the names. */
  ALIASES_ARE_NEW("%2$s of %1$s is read under the name %3$s, too."),
  /** A type that reads all of the type before. Args: path, before, now. */
  COMPONENT_IS_WIDENED("%2$s of %1$s is %4$s, which reads %3$s."),
  /** New constants. Args: path, their names. */
  CONSTANTS_ARE_NEW("%2$s of %1$s can be %3$s."),
  /** New records of a sealed interface. Args: path, their names. */
  MEMBERS_ARE_NEW("%2$s of %1$s can be %3$s."),
  /** A new memo. */
  MEMO_IS_NEW("%s is new."),
  /** The lock did not record which subscriber folds it. Args: the subscriber. */
  FOLD_IS_NEW("%s is folded by the subscriber %s."),
  /** The same subscriber folds it with other handlers or messages. Args: the handlers. */
  FOLD_IS_RESTATED("%s is folded by %s."),
  /** No subscriber folds it any more. */
  FOLD_IS_GONE("%s is no longer folded."),
  /** No handler stores the memo any more. */
  MEMO_IS_GONE("%s is no longer stored."),
  /** A new subscriber. */
  SUBSCRIBER_IS_NEW("%s is new."),
  /** A subscriber that is gone. */
  SUBSCRIBER_IS_GONE("%s is gone."),
  /** Another set of former names. Args: the names. */
  FORMER_NAMES_ARE_CHANGED("%s was formerly %s."),
  /** Takes other messages. Args: what it takes now. */
  HANDLES_OTHERS("%s handles %s."),
  /** The lock did not record its handlers. Args: the handlers. */
  HANDLERS_ARE_NEW("%s has the handlers %s."),
  /** A new handler. Args: the handler. */
  HANDLER_IS_NEW("%s has the handler %s."),
  /** A handler that is gone. Args: the handler. */
  HANDLER_IS_GONE("%s no longer has the handler %s."),
  /** A handler with another name, other messages or ids. Args: the handler, what it takes. */
  HANDLER_IS_RESTATED("%s has the handler %s of %s.");

  private enum Severity {
    NOTE,
    WARNING,
    ERROR
  }

  private final Severity severity;
  private final String what;
  private final String breaks;
  private final String wayOut;

  Change(Severity severity, String what, String breaks, String wayOut) {
    this.severity = severity;
    this.what = what;
    this.breaks = breaks;
    this.wayOut = wayOut;
  }

  Change(String what, String breaks, String wayOut) {
    this(Severity.ERROR, what, breaks, wayOut);
  }

  Change(String what) {
    this(Severity.NOTE, what, "", "");
  }

  /** Whether stored data could no longer be read with its meaning. */
  public boolean breaksWhatIsStored() {
    return severity == Severity.ERROR;
  }

  /**
   * Whether stored data can be read, but memos are lost or must be rebuilt, or handlers may do
   * again what they have done.
   */
  public boolean isWarning() {
    return severity == Severity.WARNING;
  }

  String what() {
    return what;
  }

  String breaks() {
    return breaks;
  }

  String wayOut() {
    return wayOut;
  }
}
