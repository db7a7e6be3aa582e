package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;

/** The types of the annotations and the runtime that are looked for or written, by name. */
final class RuntimeNames {

  private static final String ANNOTATIONS = "dev.intrepid.annotations.";
  private static final String FRONT = "dev.intrepid";
  private static final String CODEGEN = "dev.intrepid.codegen";
  private static final String JSON = "dev.intrepid.json";
  private static final String REPO = "dev.intrepid.repo";

  /** Stands on all we write; claimed with our own, or a strict build fails for it. */
  static final String GENERATED = "javax.annotation.processing.Generated";

  static final String CACHED = ANNOTATIONS + "Cached";
  static final String DEFAULT = ANNOTATIONS + "Default";
  static final String CODEC = ANNOTATIONS + "Codec";
  static final String EVENT = ANNOTATIONS + "Event";
  static final String MAPPED = ANNOTATIONS + "Mapped";
  static final String META = ANNOTATIONS + "Meta";
  static final String ON_EVENT = ANNOTATIONS + "OnEvent";
  static final String RETRY = ANNOTATIONS + "Retry";
  static final String SUBSCRIBER = ANNOTATIONS + "Subscriber";
  static final String UNKNOWN = ANNOTATIONS + "Unknown";
  static final String UPCAST = ANNOTATIONS + "Upcast";

  static final ClassName CACHE = ClassName.get(FRONT, "Cache");
  static final ClassName CACHE_FOUND = CACHE.nestedClass("Found");
  static final ClassName INTREPID = ClassName.get(FRONT, "Intrepid");
  static final ClassName INTREPID_BUILDER = ClassName.get(FRONT, "IntrepidBuilder");
  static final ClassName DELIVERY = ClassName.get(FRONT, "Delivery");
  static final ClassName EFFECTS = ClassName.get(FRONT, "Effects");
  static final ClassName INTO_CACHE = ClassName.get(FRONT, "IntoCache");
  static final ClassName INTO_EVENT = ClassName.get(FRONT, "IntoEvent");
  static final ClassName MEMO_URI = ClassName.get(FRONT, "MemoUri");

  static final ClassName FORMER_MEMO = ClassName.get(CODEGEN, "FormerMemo");
  static final ClassName HANDLERS_FACTORY = ClassName.get(CODEGEN, "HandlersFactory");
  static final ClassName HANDLER_TABLE = ClassName.get(CODEGEN, "HandlerTable");
  static final ClassName MEMO_CALL = ClassName.get(CODEGEN, "MemoCall");
  static final ClassName MEMO_SPEC = ClassName.get(CODEGEN, "MemoSpec");
  static final ClassName MEMO_TABLE = ClassName.get(CODEGEN, "MemoTable");
  static final ClassName MEMOS_FACTORY = ClassName.get(CODEGEN, "MemosFactory");
  static final ClassName REGISTRY = ClassName.get(CODEGEN, "Registry");
  static final ClassName ON_FAILURE = ClassName.get("dev.intrepid.annotations", "OnFailure");
  static final ClassName FAILURE_POLICY =
      ClassName.get("dev.intrepid.subscription", "FailurePolicy");
  static final ClassName RETRY_POLICY = ClassName.get("dev.intrepid.subscription", "RetryPolicy");
  static final ClassName STATE = ClassName.get(CODEGEN, "State");
  static final ClassName STEP = ClassName.get(CODEGEN, "Step");
  static final ClassName SUBSCRIBER_SPEC = ClassName.get(CODEGEN, "SubscriberSpec");
  static final ClassName UPCASTER = ClassName.get(CODEGEN, "Upcaster");
  static final ClassName UPCAST_STEP = ClassName.get(CODEGEN, "UpcastStep");
  static final ClassName BATCH_SPEC = SUBSCRIBER_SPEC.nestedClass("BatchSpec");
  static final ClassName HANDLER_SPEC = SUBSCRIBER_SPEC.nestedClass("HandlerSpec");
  static final ClassName STATE_NEED = SUBSCRIBER_SPEC.nestedClass("StateNeed");

  static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
  static final ClassName JSON_ENUM = ClassName.get(JSON, "JsonEnum");
  static final ClassName JSON_KEYS = ClassName.get(JSON, "JsonKeys");
  static final ClassName JSON_NAMES = ClassName.get(JSON, "JsonNames");
  static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
  static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");
  static final ClassName LANGUAGE_TAG = ClassName.get(JSON, "LanguageTag");
  static final ClassName MAPPED_TYPE = ClassName.get(JSON, "MappedType");

  static final ClassName OBJECT_NODE = ClassName.get("tools.jackson.databind.node", "ObjectNode");

  static final ClassName EVENT_RECORD = ClassName.get(REPO, "EventRecord");
  static final ClassName SUBSCRIPTION_TOPIC = ClassName.get(REPO, "SubscriptionTopic");
  static final ClassName URIS = ClassName.get(REPO, "Uris");

  private RuntimeNames() {}

  static boolean isAnnotation(String qualifiedName) {
    return qualifiedName.startsWith(ANNOTATIONS);
  }
}
