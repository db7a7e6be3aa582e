package dev.intrepid.processor.report;

import dev.intrepid.lock.Change;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;

/**
 * Every text a user can read: what is wrong here, the rule, and the way out. The tag is the anchor
 * of its section in docs/errors.md.
 */
public enum Message {
  // Records
  EVENT_IS_NOT_A_RECORD(
      "%s is %s.", "An @Event is a record: its components are what is stored.", "%s"),
  EVENT_IS_GENERIC(
      "The @Event %s has type parameters.",
      "What is stored has one shape.",
      "Write a record for each type, or put what varies behind a sealed interface."),
  EVENT_IS_PRIVATE(
      "The @Event %s is private, or a class around it is.",
      "Generated code in its package makes and reads it.",
      "Remove private: package-private is enough."),
  CACHED_IS_NOT_A_RECORD(
      "%s is %s.", "A @Cached type is a record: its components are what is stored.", "%s"),
  CACHED_IS_GENERIC(
      "The @Cached %s has type parameters.",
      "What is stored has one shape.",
      "Write a record for each type, or put what varies behind a sealed interface."),
  CACHED_IS_PRIVATE(
      "The @Cached %s is private, or a class around it is.",
      "Generated code in its package makes and reads it.",
      "Remove private: package-private is enough."),
  EVENT_TYPE_IS_INVALID(
      "The type \"%s\" has %s.",
      "The name of a type has 1 to 200 characters, which are not all blank, and none of which is a"
          + " control character or half of a surrogate pair.",
      "Give another name, or none for the name of the record."),
  EVENT_VERSION_BELOW_ONE(
      "The version of %s is %s.", "Versions count from 1.", "Write 1, or leave version out."),
  DUPLICATE_EVENT_TYPE(
      "%s and %s are both stored as \"%s\".",
      "A type and version in the log stands for one record.",
      "Give one of them another type or version in its @Event."),
  FORMER_NAME_IS_INVALID(
      "The former name \"%s\" of %s has %s.",
      "The name of a type has 1 to 200 characters, which are not all blank, and none of which is half"
          + " of a surrogate pair.",
      "Write the name as it stands in the log, or remove it."),
  FORMER_NAME_IS_SAID_TWICE(
      "%s says twice that it was formerly \"%s\".", "Once is enough.", "Remove one of the two."),
  FORMER_NAME_IS_TAKEN(
      "%s was formerly \"%s\", and %s.",
      "What is stored under a name is of one type.", "Remove the former name%s."),
  ADAPTER_IS_MISSING(
      "%s has no %s.",
      "The processor writes it where the record is compiled, and generated code calls it.",
      "Compile %1$s with intrepid-processor on its processor path, or give its source to this"
          + " compilation, too."),

  // Templates
  TEMPLATE_IS_EMPTY(
      "The URI template is empty.",
      "A template has one or more segments.",
      "Write something like \"orders/{orderId}\"."),
  TEMPLATE_IS_RESERVED(
      "The URI template \"%s\" begins with @.",
      "What begins so is Intrepid's own, such as the streams a subscriber has parked.",
      "Begin with another character."),
  TEMPLATE_SEGMENT_IS_EMPTY(
      "The URI template \"%s\" has an empty segment.",
      "A slash stands between two segments, never first, last or doubled.", "Remove the slash."),
  TEMPLATE_SEGMENT_IS_DOTS(
      "The URI template \"%s\" has the segment \"%s\".",
      "Dots alone would climb out of the place.", "Give the segment a name."),
  TEMPLATE_BRACE_IS_UNBALANCED(
      "The URI template \"%s\" has a brace without its partner in \"%s\".",
      "A variable is a name in braces: {orderId}.",
      "Add the missing brace, or remove the one that is too many."),
  TEMPLATE_SEGMENT_HAS_TWO_VARIABLES(
      "The URI template \"%s\" has two variables in the segment \"%s\".",
      "With two, different values could make one URI.", "Put a slash between them."),
  TEMPLATE_HAS_FORBIDDEN_CHARACTER(
      "The URI template \"%s\" has %s in its text.",
      "The text of a template is visible ASCII without quotes, braces and < > \\ ^ ` | *.",
      "Remove it, or write it percent-encoded."),
  TEMPLATE_HAS_ANOTHER_SPELLING(
      "The URI template \"%s\" has %s in its text.",
      "A URI has one spelling: two digits of A to F in upper case after each %%, and only before what"
          + " cannot stand for itself.",
      "%s."),
  TEMPLATE_IS_TOO_LONG(
      "The URI template has %s characters.", "A URI has %s bytes at most.", "Shorten it."),
  TEMPLATE_VARIABLE_IS_UNKNOWN(
      "The URI template \"%s\" has the variable {%s}, and %s has no such component.",
      "A variable stands for the component of its name.", "%s has: %s.%s"),
  TEMPLATE_VARIABLE_IS_NO_KEY(
      "The variable {%s} of the URI template \"%s\" has the type %s.",
      "What stands in a URI is a String, UUID, int, long, an enum, or a record of one such"
          + " component.",
      "Use a component of such a type, or add one."),
  DUPLICATE_MEMO_TEMPLATE(
      "%s at \"%s\" and %s at \"%s\" can have the same URI.",
      "What lives at a URI has one type.", "Begin one of the templates with another segment."),
  FORMER_TEMPLATE_VARIABLE_IS_UNKNOWN(
      "The former URI template \"%s\" has the variable {%s}, and \"%s\" has not.",
      "The former URI is made of the one of today.",
      "Keep the variable, or remove the former template: those memos are not found again.%s"),
  FORMER_TEMPLATE_IN_USE(
      "Memos formerly lived at \"%s\", and \"%s\" of %s can have the same URI.",
      "What lives at a URI has one type, and what lived there moves away.",
      "Remove it from formerly, or give the other another template."),
  FORMERLY_OF_PARAMETER(
      "A @Cached parameter says formerly.",
      "A parameter says where to look; formerly is said where the memo is kept.",
      "Move formerly to the @Cached record or method that keeps \"%s\"."),

  // JSON
  NO_CODEC(
      "The component %s of %s cannot be JSON: %s %s.",
      "What is stored is made of values, records, enums, sealed interfaces of records, and"
          + " collections of these.",
      "Use such a type, name a JsonCodec with @Codec, or leave it to the app's ObjectMapper with"
          + " @Mapped."),
  VALUE_HAS_NO_CODEC(
      "%s cannot be JSON: %s %s.",
      "What is stored is made of values, records, enums, sealed interfaces of records, and"
          + " collections of these.",
      "Use such a type, or a record whose component names a JsonCodec with @Codec or is @Mapped."),
  TYPE_IS_NOT_VISIBLE(
      "%s is made of %s too, which is not public.",
      "Generated code in the package %s makes and reads it.",
      "Make it public, or move one of the two."),
  RECURSIVE_RECORD(
      "The component %s makes %s contain itself: %s.",
      "Something must end it: an Optional or a collection, which can be empty, or @Nullable.",
      "Write Optional<%s> or List<%4$s>."),
  RESERVED_PROPERTY(
      "%s, which the sealed interface %s permits, has a component \"type\".",
      "In a sealed interface the property \"type\" says which record it is.",
      "Give it another name, or another @JsonProperty."),
  JSON_NAME_IS_INVALID(
      "%s of %s has %s in JSON.",
      "A name is a text that is not empty and can be written in UTF-8.",
      "Give it another in @JsonProperty or @JsonAlias."),
  JSON_NAME_IS_TAKEN(
      "%s of %s would be read under the name \"%s\", and so would %s.",
      "A name in JSON has one meaning.",
      "Give one of them another name, or remove the @JsonAlias."),
  JSON_NAME_IS_UNCLEAR(
      "%s of %s is called both \"%s\" and \"%s\" in JSON.",
      "It is written under one name; @JsonAlias says others under which it is read.",
      "Remove one @JsonProperty."),
  CONSTANT_IN_URI_HAS_NAMES(
      "%s of %s has other names in JSON, and stands in the URI \"%s\".",
      "In a URI a constant has the name it has in Java: renamed, its streams and memos would be"
          + " elsewhere.",
      "Remove its @JsonProperty and @JsonAlias, or take a String in the URI."),
  NAMING_STRATEGY_IS_UNKNOWN(
      "The names of %s would be made by %s.",
      "The compiler writes the names, so it knows those of PropertyNamingStrategies alone: %s.",
      "Use one of them, or write @JsonProperty on each component."),
  JACKSON_IS_NOT_OBEYED(
      "%s is annotated with %s.",
      "The compiler writes the codecs of messages and memos, and obeys @JsonProperty with a name,"
          + " @JsonAlias and @JsonNaming alone.",
      "%s"),
  ABSENCE_IS_SAID_TWICE(
      "The component %s of %s %s.",
      "Two ways to be absent are one in JSON, so what is read would not be what was written.",
      "Keep one of them."),
  NULLABLE_IS_PRIMITIVE(
      "The component %s of %s is @Nullable and %s.",
      "A primitive is never null.", "Take %s, or say with @Default what it is where it is absent."),
  DEFAULT_DOES_NOT_FIT(
      "@Default(\"%s\") is no value of the component %s of %s.",
      "The default of a component of type %s %s",
      "Write such a text, or make the component an Optional or @Nullable."),
  TWO_UNKNOWNS(
      "%s and %s of %s are both @Unknown.",
      "A name that no constant has is read as one of them.", "Remove one @Unknown."),

  // Classes with handlers
  HANDLERS_CLASS_IS_PRIVATE(
      "%s has %s and is private, or a class around it is.",
      "Generated code in its package calls them.", "Remove private: package-private is enough."),
  HANDLERS_CLASS_IS_ABSTRACT(
      "%s has %s and is abstract.",
      "The app is given an object of exactly this class, and no other inherits its %2$s.",
      "Make it a concrete class, or move them to the classes that extend it."),
  HANDLERS_CLASS_IS_INNER(
      "%s has %s and is an inner class.",
      "The app is given an object of it that stands alone.", "Make it static."),
  HANDLERS_CLASS_IS_GENERIC(
      "%s has %s and type parameters.",
      "The app knows its classes without their type arguments.", "Remove the type parameters."),
  ON_EVENT_IN_INTERFACE(
      "%s is %s.",
      "Handlers are methods of classes.",
      "Put @OnEvent on the method of a class that implements it."),
  SUBSCRIBER_HAS_NO_HANDLERS(
      "%s is a @Subscriber and has no @OnEvent method%s.",
      "A subscriber is a class that declares handlers; it inherits none.", "%s"),
  SUBSCRIBER_NAME_IS_INVALID(
      "\"%s\" is no name for a subscriber.",
      "A name is 1 to 100 of a-z 0-9 . _ -", "Write something like @Subscriber(\"%s\")."),
  SUBSCRIBER_IS_NOT_EXHAUSTIVE(
      "%s is exhaustive and has no handler of %s, which %s permits.",
      "Such a subscriber handles every message of the sealed interfaces that its messages belong to.",
      "Add a handler, or remove exhaustive."),
  HANDLERS_GO_IN_CIRCLES(
      "%s publishes what leads back to it: %s.",
      "Each message would be followed by the next, until a handler publishes nothing.",
      "Publish another type, or say that it is meant with @Subscriber(cyclic = true)."),
  DUPLICATE_SUBSCRIBER(
      "%s and %s are both the subscriber \"%s\".",
      "Under its name a subscriber remembers how far it has read.",
      "Name one of them with @Subscriber(\"...\")."),
  DUPLICATE_KEEPER(
      "%s and %s both store the memos \"%s\", which are folded.",
      "A memo that is folded has one keeper: what it holds next follows from what it holds, and the"
          + " order of two subscribers is not known.",
      "Move these handlers into one class, or give one of them a memo of its own."),
  SUBSCRIBER_FORMERLY_IN_USE(
      "%s says it was formerly \"%s\", and that is %s.",
      "What a former name had read goes on under one new name, and no subscriber has the former"
          + " name today.",
      "Remove it from formerly, or rename the other."),
  FORMER_HANDLER_IS_INVALID(
      "The former name \"%s\" of %s is none of a handler.",
      "A handler is called by its method and its message, as intrepid.lock says it.",
      "Write it like \"%s\", with the names of that time, and before it the subscriber and a slash if"
          + " it was in another one."),
  FORMER_HANDLER_IS_OF_OTHER_KIND(
      "The former name \"%s\" of %s is of another kind: only one of the two takes a List.",
      "What is published for a List belongs to several messages, and has ids of its own, which no"
          + " former name keeps.",
      "Remove the former name: it is another handler than before."),
  FORMER_HANDLER_IS_TAKEN(
      "The ids of %s are derived from \"%s\", and so are those of %s.",
      "What the two publish for one message would have the same ids, and only the first is stored.",
      "Remove the former name where it is wrong; a new handler needs a name that none had before."),
  DURATION_DOES_NOT_PARSE(
      "\"%s\" is no duration.",
      "A duration is a number and ms, s, m or h, or ISO 8601.",
      "Write something like \"100ms\", \"2s\" or \"PT2S\"."),
  DURATION_IS_TOO_LONG(
      "\"%s\" is more than a hundred years.",
      "Waits, timeouts and the times of memos are a hundred years at most: what is longer overflows.",
      "Write a shorter one."),
  RETRY_MAKES_NO_SENSE(
      "%s.",
      "A message is tried 1 or more times, and the first wait is no longer than the longest.",
      "Change attempts, first or max."),
  RETRY_CLASS_IS_HIDDEN(
      "%s is hidden from generated code.",
      "What a handler throws is compared with it in the package %s.",
      "Make it visible there: package-private is enough in the same package."),
  PARK_AT_MOST_IS_NOT_POSITIVE(
      "%s may park %s streams.",
      "A subscriber parks 1 or more streams before it stops.",
      "Write the number, or onFailure = OnFailure.STOP to park none."),
  SHARDS_MAKE_NO_SENSE(
      "%s would have %s shards.",
      "A subscriber has 1 to %s, each with a thread of its own.",
      "Write the number of threads it is to have over all processes."),
  PAGE_MAKES_NO_SENSE(
      "%s would handle pages of %s messages.",
      "A page has 1 to %s, which are handled and committed at once.",
      "Write 1 for a commit a message, or leave page out for the usual 512."),

  // Handlers
  HANDLER_IS_PRIVATE(
      "%s is private.",
      "Generated code in its package calls it.", "Remove private: package-private is enough."),
  HANDLER_IS_GENERIC(
      "%s has type parameters.",
      "A handler takes one type of message.",
      "Remove them; for several messages take their sealed interface."),
  TIMEOUT_IS_ZERO(
      "%s has no time at all.",
      "A call that takes longer than its timeout has failed.",
      "Write something like \"30s\", or remove the timeout."),
  DUPLICATE_HANDLER(
      "%s has two handlers %s.",
      "Method and message name a handler, and its effects by it.", "Rename one of them."),
  TWO_MEMOS_ONE_NAME(
      "The @Cached methods named %s of %s keep different things.",
      "%s is generated for the method's name.", "Rename one of the methods."),
  NO_MESSAGE(
      "%s takes no message.",
      "A handler takes one @Event record, a sealed interface of such, or a List of either.", "%s"),
  TWO_MESSAGES(
      "%s takes two messages: %s.",
      "A handler is called with one message.",
      "Take their common sealed interface, or write a handler for each."),
  MESSAGE_IS_OPEN(
      "%s takes any %s.",
      "A handler's message types are known when it is compiled.",
      "Take one @Event record, or make %2$s a sealed interface that permits the records meant."),
  SEALED_MEMBER_IS_NOT_AN_EVENT(
      "%s takes any %s, which permits %s, and that is no @Event record.",
      "Every type that a handler can be given is an event.",
      "Put @Event on %3$s, or take a narrower sealed interface."),
  BATCH_HAS_MANY_MESSAGES(
      "%s takes a List of messages, and %s belongs to one message.",
      "A batch has many messages, so there is not one to give.",
      "Take one message instead of the List."),
  MEMO_VARIABLE_NOT_IN_MESSAGE(
      "The URI \"%s\" of %s needs {%s}, and the message %s has no such component%s.",
      "A handler's memos are found by what its message says.",
      "Add the component to the message, or give this memo another template.%s"),
  META_OF_WRONG_TYPE(
      "The header @Meta(\"%s\") has the type %s here.",
      "A header is a String; one that may be absent is an Optional<String>.", "Take one of these."),
  META_NAME_IS_INVALID(
      "@Meta(\"%s\") names no header.",
      "The name of a header is a text that is not blank and has no half of a surrogate pair.",
      "Write the name that the header was published under, such as @Meta(\"user\")."),
  PARAMETER_IS_SUPPLIED_TWICE(
      "The parameter %s is annotated with both @Meta and @Cached.",
      "A parameter is given one thing: a header of the message, or a memo.",
      "Remove one of the two, or make two parameters of it."),
  CACHE_OF_UNCACHED(
      "Cache<%s> does not say which memo it is.",
      "The memo of a @Cached record lives at the record's URI; any other needs one here.", "%s"),
  RAW_TYPE(
      "%s stands here without its type argument.",
      "What it holds decides what is given.", "Write %1$s<...>."),
  STATE_IS_THE_APP(
      "No %s can be given here.",
      "An app is started with its handlers and what they take, so it is not there yet when that is"
          + " given.",
      "Return what is to be published, and take memos as parameters: the record of a memo, or a"
          + " Cache of it."),
  STATE_IS_PRIMITIVE(
      "No %s can be given here.",
      "What is neither message, memo nor header is an object given to the app's builder.",
      "Take a type of your own that has it."),
  MEANINGLESS_RETURN(
      "A handler's return value of type %s means nothing.",
      "What is returned is published if it is an @Event record and stored if it is a @Cached"
          + " record; alone, in an Optional, Collection or Stream, or as Effects.",
      "%s"),
  CACHED_RETURNS_VOID(
      "%s is @Cached and returns nothing.",
      "What such a method returns is stored at its URI.", "Return the value, or remove @Cached."),
  SUPPLIED_WITHOUT_ON_EVENT(
      "The parameter %s is annotated, but its %s.",
      "@Meta and @Cached say what a handler is given.", "%s"),

  PARAMETER_IS_PRIVATE(
      "The type %s of the parameter %s is private, or a class around it is.",
      "Generated code in its package passes it on.", "Remove private: package-private is enough."),
  PARAMETER_IS_PROTECTED(
      "The type %s of the parameter %s is protected in another package, or a class around it is.",
      "Generated code beside the handlers passes it on, and is no subclass.",
      "Make it public, or take a public type that it implements."),

  // Methods that compute memos
  CACHED_IN_INTERFACE(
      "%s is %s.",
      "What computes memos is a method of a class.",
      "Put @Cached on the method of a class that implements it."),
  MEMO_METHOD_IS_GENERIC(
      "%s has type parameters.", "What is kept at a URI has one type.", "Remove them."),
  MEANINGLESS_MEMO(
      "The return value of type %s is no memo.",
      "What a @Cached method returns is kept at its URI: a value, or an Optional of one where there"
          + " may be none.",
      "%s"),
  MEMO_VARIABLE_IS_TWICE(
      "The URI \"%s\" of %s has {%s} twice.",
      "A URI says each variable once, or it could contradict itself.",
      "Give one of them another name."),
  MEMO_VARIABLE_IS_NO_PARAMETER(
      "The URI \"%s\" of %s has the variable {%s}, and %s.",
      "A variable is the parameter of its name: a String, UUID, int, long, an enum, or a record of"
          + " one such component.",
      "%s, or remove the variable.%s"),
  PARAMETER_IS_NO_VARIABLE(
      "The %s %s of %s is no variable of \"%s\".",
      "A String, UUID, int, long, an enum, or a record of one such component is what the URI says"
          + " under its name.",
      "Add {%2$s} to the template, or take it inside a type of your own."),
  MEMO_PARAMETERS_HAVE_NO_NAMES(
      "The parameters of %s are called arg0 and so on, as by a class file that does not say their"
          + " names.",
      "The variables of a @Cached method's URI are the parameters of their names.",
      "Compile %s with -g or -parameters, or name them after the variables."),
  NO_MESSAGE_FOR_MEMO(
      "%s takes %s.",
      "A @Cached method is called when its memo is viewed, and there is no message then.",
      "Take a memo that knows what is needed, or put @OnEvent on the method."),
  MEMO_VARIABLE_NOT_IN_METHOD(
      "The URI \"%s\" of %s needs {%s}, and the URI \"%s\" has no such variable.",
      "A memo that another is computed of is found by that one's variables.",
      "Add the variable there, or give this parameter another template.%s"),
  MEMO_TIME_IS_ZERO(
      "The %s of %s is no time at all.",
      "What is said of a memo's times is longer than nothing.",
      "Write something like \"10m\", or leave %1$s out."),
  MEMO_TIMES_MAKE_NO_SENSE(
      "%s.",
      "A value is refreshed before its ttl is over, and its absence is remembered no longer than a"
          + " value.",
      "Change ttl, refreshAfter or absentTtl."),
  MEMO_OPTION_MEANS_NOTHING(
      "The %s of %s means nothing: %s.", "An option that changes nothing is mostly a slip.", "%s"),
  JITTER_IS_NO_SHARE(
      "The jitter of %s is %s.",
      "It is a share, from 0 to less than 1.", "Write something like 0.1."),
  CACHED_SAYS_TOO_MUCH(
      "%s says %s in its @Cached.",
      "How a memo is kept is said where it is computed: at a @Cached method without @OnEvent.",
      "Remove it, or move it there."),
  EVICTED_BY_NO_MESSAGE(
      "The %s of %s names %s, which is no message.",
      "Memos are dropped and refreshed when a message comes: an @Event record, or a sealed"
          + " interface of such.",
      "Put @Event on %3$s, or name another."),
  EVICTED_VARIABLE_NOT_IN_MESSAGE(
      "The URI \"%s\" of %s needs {%s}, and the message %s in its %s has no such component%s.",
      "Which memo is meant, the message says.", "%s%s"),
  EVICT_IS_NO_PREFIX(
      "The URI \"%s\" is no beginning of \"%s\" of %s.",
      "Several memos are dropped by their first segments, and /* for all that may follow.", "%s"),
  EVICT_DROPS_OTHERS(
      "The evict of %s drops everything at \"%s\", and that is %s, too.",
      "A memo that no @Cached method computes would be lost.",
      "Drop less, or begin one of the templates with another segment."),
  MEMO_IS_COMPUTED_TWICE(
      "%s and %s both compute the memos at \"%s\".",
      "A memo is computed by one method.", "Remove one of them, or give it another template."),
  ROUTES_ARE_AMBIGUOUS(
      "%s at \"%s\" and %s at \"%s\" compute memos of the same URIs.",
      "A URI leads to one method. Within a class, a template goes before another if it says the same"
          + " and more; between classes, none does.",
      "Begin one of the templates with another segment."),
  PLAIN_MEMO_IS_NOT_COMPUTED(
      "No @Cached method computes the %s at \"%s\".",
      "A memo that is not computed may be absent, and a Cache says so.",
      "Take Cache<%1$s>, or write the method.%3$s"),
  PLAIN_MEMO_MAY_BE_ABSENT(
      "The %s at \"%s\" is computed by %s, which may say that there is none.",
      "What may be absent is taken as a Cache.", "Take Cache<%1$s>."),
  MEMOS_GO_IN_CIRCLES(
      "%s needs itself: %s.",
      "A memo is computed of others that can be computed without it.",
      "Compute one of them of something else."),

  // The lock: texts of one change each, which dev.intrepid.lock.Change has
  LOCK_OPTION_IS_UNKNOWN(
      "The option intrepid.lock=%s is unknown.",
      "It says what to do with intrepid.lock.", "Write check, update or off."),
  LOCK_IS_UNREADABLE(
      "%s cannot be read: %s.",
      "Without it, what is stored is unknown, so it is not written either.",
      "Use the Intrepid that wrote it, restore it from version control, or mend what a merge left."),
  LOCK_IS_NOT_WRITTEN(
      "%s cannot be written: %s.",
      "What is stored is compared with what stands in it.",
      "Make the file and its folder writable, or compile without intrepid.lock=update."),
  LOCK_IS_STALE(
      "%s does not say all that is stored: %s",
      "What is stored can be read as before.",
      "Update it: mvn clean compile -Dintrepid.lock=update, or the compiler option"
          + " -Aintrepid.lock=update."),
  EVENT_IS_RENAMED,
  EVENT_IS_GONE,
  FORMER_TYPE_IS_GONE,
  VERSION_IS_LOWERED,
  STREAM_IS_CHANGED,
  STREAM_IS_LEFT,
  COMPONENTS_ARE_GONE,
  COMPONENT_IS_RENAMED,
  ALIASES_ARE_GONE,
  COMPONENT_IS_RETYPED,
  COMPONENT_IS_REQUIRED,
  DEFAULT_IS_CHANGED,
  CONSTANTS_ARE_GONE,
  MEMBERS_ARE_GONE,
  SUBSCRIBER_IS_RENAMED,
  FORMER_SUBSCRIBER_IS_GONE,
  FORMER_HANDLER_IS_GONE,
  FIRST_SUBSCRIBER_IS_CHANGED,
  FORMER_TEMPLATE_IS_GONE,
  MEMO_IS_MOVED,
  VARIABLES_ARE_OTHERS,
  VARIABLE_IS_ANOTHER,
  FOLD_IS_MOVED,
  FOLD_IS_ELSEWHERE,
  FOLD_BEGINS_LATE,
  FOLD_TAKES_STORED,
  FOLD_GAINS_COMPONENT,
  HANDLER_IS_RENAMED,
  HANDLER_IS_MOVED,

  // Upcasts
  UPCAST_IS_NOT_STATIC(
      "%s is not static.",
      "An upcast is called while messages are read, without an object of its class.",
      "Make it static."),
  UPCAST_IS_PRIVATE(
      "%s is private, or a class around it is.",
      "Generated code in its package calls it.", "Remove private: package-private is enough."),
  UPCAST_IS_GENERIC(
      "%s has type parameters.",
      "An upcast takes one version of one type.", "Remove the type parameters."),
  UPCAST_TAKES_NO_VERSION(
      "%s does not take the message of an old version.",
      "An upcast takes one @Event record, or one ObjectNode with type and from in its @Upcast.",
      "Take one of these and nothing else."),
  UPCAST_SAYS_IT_TWICE(
      "%s takes the record of %s, and its @Upcast says %s again.",
      "A record knows its type and version; type and from belong to an upcast of an ObjectNode.",
      "Write @Upcast alone."),
  UPCAST_LACKS_ITS_VERSION(
      "%s takes JSON, and its @Upcast does not say %s.",
      "JSON does not know of which type it is, and in which version.",
      "Write something like @Upcast(type = \"OrderPlaced\", from = 1)."),
  UPCAST_MAKES_NO_EVENT(
      "An upcast's return value of type %s means nothing.",
      "An upcast of a record makes @Event records, one of an ObjectNode makes ObjectNodes; alone, in"
          + " an Optional, or several in a List, Collection or Stream.",
      "%s"),
  UPCAST_GOES_DOWN("%s makes %s of %s.", "An upcast leads to a newer version of its type.", "%s"),
  UPCAST_LEAVES_ITS_TYPE(
      "%s makes %s of %s, which is another type.",
      "A message stays what it is, unless it is split.",
      "Write type = \"%s\" in the @Event of %s if that is an older version of it, say the old name with"
          + " formerly, or return a List if other messages are meant to come of it."),
  UPCAST_OF_UNKNOWN_TYPE(
      "%s takes JSON of the type \"%s\", of which there is no @Event.",
      "The newest version of a type is a record.", "Write the type of that record.%s"),
  UPCAST_FROM_NEWEST(
      "%s takes JSON of %s, and the newest version is %s.",
      "JSON leads to the next version.",
      "Write the version it is made for, or give %s the next version."),
  TWO_UPCASTS(
      "%s and %s both take %s.", "There is one way from each old version.", "Remove one of them."),
  UPCAST_IS_MISSING(
      "Nothing makes %s of messages in version %s.",
      "Stored messages stay as they are, and handlers see the newest version only.",
      "Write an @Upcast from each of its old versions, or count from version 1 again if none was ever"
          + " stored."),
  UPCASTS_IN_A_LOOP(
      "%s leads back to what it was made of: %s.",
      "Upcasts end at the newest versions.", "Let one of them make something else."),
  UPCAST_IS_NOT_VISIBLE(
      "After %s comes %s, which is not public.",
      "Generated code in the package %s calls one after the other.",
      "Make it public, or move one of the two."),
  HANDLER_TAKES_OLD_VERSION(
      "%s takes %s, which is upcast before any handler sees it.",
      "Handlers are given the newest version.", "Take %s."),

  // The compilation
  SOURCE_IS_COMPACT(
      "%s.java is a compact source file.",
      "The class that such a file is has no name in Java, so no generated code can name what is in it.",
      "Write class %1$s { ... } around all that it declares, or give messages and handlers files of"
          + " their own."),
  SEVERAL_MODULES_AT_ONCE(
      "The modules %s are compiled at once.",
      "What is written beside the classes tells what one module stores and handles.",
      "Compile each module by itself, as Maven and Gradle do."),
  REGISTRY_IS_NOT_PROVIDED(
      "The module %s does not provide its registry.",
      "An app on the module path finds its messages and handlers by that alone.",
      "Write in its module-info: provides dev.intrepid.codegen.Registry with %s;"),
  OUTPUT_HAS_NO_FOLDER(
      "The compiler is not told a folder for the classes, so it writes no %s.",
      "By that file an app finds its messages and handlers.", "Name the folder: javac -d classes."),
  GENERATED_NAME_IS_TOO_LONG(
      "%s would be generated for %s, and its file would have a name of %s bytes.",
      "The name of a file has 255 bytes at most.", "Shorten the name of the class or method."),
  GENERATED_FILE_IS_NOT_WRITTEN(
      "%s cannot be written: %s.",
      "The compiler writes it among its other output.",
      "Make room for it there, and make the folder writable."),

  // Us
  GENERATED_NAME_IS_TAKEN(
      "%s would be generated for %s, and there is one.",
      "The compiler writes that class, named after its source.", "Rename one of the two."),
  CLASS_IS_HIDDEN_IN_TABLE(
      "The class %s cannot be named in what is generated for %s, which has a class of that name.",
      "In the unnamed package a class has no longer name.",
      "Rename it, or put both into a package."),
  BUG(
      "This is a bug in Intrepid, please report it: %s",
      "Your code is not at fault, though a change of it may avoid this.", "The trace:\n%s");

  private final String problem;
  private final String rule;
  private final String wayOut;

  /** Whether it is a difference to the lock, named as the {@link Change} is. */
  private final boolean isDifference;

  /** The three sentences are those of a difference to the lock. */
  Message() {
    this("%s", "%s", "%s", true);
  }

  Message(String problem, String rule, String wayOut) {
    this(problem, rule, wayOut, false);
  }

  Message(String problem, String rule, String wayOut, boolean isDifference) {
    this.problem = problem;
    this.rule = rule;
    this.wayOut = wayOut;
    this.isDifference = isDifference;
  }

  /** The name people look up: {@code EventIsNotARecord}. */
  public String tag() {
    StringBuilder tag = new StringBuilder();
    for (String word : name().split("_", -1)) {
      tag.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return tag.toString();
  }

  /** Whether it stops the compiler or warns. */
  public Diagnostic.Kind kind() {
    return switch (this) {
      case HANDLERS_GO_IN_CIRCLES, OUTPUT_HAS_NO_FOLDER, LOCK_IS_STALE -> Diagnostic.Kind.WARNING;
      default -> isDifference && warns() ? Diagnostic.Kind.WARNING : Diagnostic.Kind.ERROR;
    };
  }

  private boolean warns() {
    return Change.valueOf(name()).isWarning();
  }

  public String text(List<String> args) {
    String sentences = problem + " " + rule + " " + wayOut;
    String text = String.format(Locale.ROOT, sentences, args.toArray());
    return "[Intrepid/" + tag() + "] " + Texts.shown(text);
  }
}
