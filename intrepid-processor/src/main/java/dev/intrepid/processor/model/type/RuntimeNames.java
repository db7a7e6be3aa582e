package dev.intrepid.processor.model.type;

import com.palantir.javapoet.ClassName;

/** The types of the annotations and the runtime that are looked for or written, by name. */
public final class RuntimeNames {

  private static final String ANNOTATIONS = "dev.intrepid.annotations.";
  private static final String FRONT = "dev.intrepid";
  private static final String CODEGEN = "dev.intrepid.codegen";
  private static final String JSON = "dev.intrepid.json";
  private static final String REPO = "dev.intrepid.repo";

  /**
   * On all generated classes; claimed with our own annotations, because a strict build would fail
   * otherwise.
   */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  public static final String CACHED = ANNOTATIONS + "Cached";
  public static final String DEFAULT = ANNOTATIONS + "Default";
  public static final String CODEC = ANNOTATIONS + "Codec";
  public static final String EVENT = ANNOTATIONS + "Event";
  public static final String MAPPED = ANNOTATIONS + "Mapped";
  public static final String META = ANNOTATIONS + "Meta";
  public static final String ON_EVENT = ANNOTATIONS + "OnEvent";
  public static final String RETRY = ANNOTATIONS + "Retry";
  public static final String SUBSCRIBER = ANNOTATIONS + "Subscriber";
  public static final String UNKNOWN = ANNOTATIONS + "Unknown";
  public static final String UPCAST = ANNOTATIONS + "Upcast";

  public static final ClassName CACHE = ClassName.get(FRONT, "Cache");
  public static final ClassName CACHE_FOUND = CACHE.nestedClass("Found");
  public static final ClassName INTREPID = ClassName.get(FRONT, "Intrepid");
  public static final ClassName INTREPID_BUILDER = ClassName.get(FRONT, "IntrepidBuilder");
  public static final ClassName DELIVERY = ClassName.get(FRONT, "Delivery");
  public static final ClassName EFFECTS = ClassName.get(FRONT, "Effects");
  public static final ClassName INTO_CACHE = ClassName.get(FRONT, "IntoCache");
  public static final ClassName INTO_EVENT = ClassName.get(FRONT, "IntoEvent");
  public static final ClassName MEMO_URI = ClassName.get(FRONT, "MemoUri");

  public static final ClassName FORMER_MEMO = ClassName.get(CODEGEN, "Registry", "FormerMemo");
  public static final ClassName HANDLERS_FACTORY = ClassName.get(CODEGEN, "HandlersFactory");
  public static final ClassName HANDLER_TABLE = ClassName.get(CODEGEN, "HandlerTable");
  public static final ClassName MEMO_CALL = ClassName.get(CODEGEN, "MemoCall");
  public static final ClassName MEMO_SPEC = ClassName.get(CODEGEN, "MemoSpec");
  public static final ClassName MEMO_TABLE = ClassName.get(CODEGEN, "MemoTable");
  public static final ClassName MEMOS_FACTORY = ClassName.get(CODEGEN, "MemosFactory");
  public static final ClassName REGISTRY = ClassName.get(CODEGEN, "Registry");
  public static final ClassName ON_FAILURE = ClassName.get("dev.intrepid.annotations", "OnFailure");
  public static final ClassName FAILURE_POLICY =
      ClassName.get("dev.intrepid.subscription", "FailurePolicy");
  public static final ClassName RETRY_POLICY =
      ClassName.get("dev.intrepid.subscription", "RetryPolicy");
  public static final ClassName STATE = ClassName.get(CODEGEN, "State");
  public static final ClassName STEP = ClassName.get(CODEGEN, "Step");
  public static final ClassName SUBSCRIBER_OPTIONS = ClassName.get(CODEGEN, "SubscriberOptions");
  public static final ClassName SUBSCRIBER_SPEC = ClassName.get(CODEGEN, "SubscriberSpec");
  public static final ClassName UPCASTER = ClassName.get(CODEGEN, "Upcaster");
  public static final ClassName UPCAST_STEP = ClassName.get(CODEGEN, "UpcastStep");
  public static final ClassName BATCH_SPEC = SUBSCRIBER_SPEC.nestedClass("BatchSpec");
  public static final ClassName FAMILY = SUBSCRIBER_SPEC.nestedClass("Family");
  public static final ClassName HANDLER_SPEC = SUBSCRIBER_SPEC.nestedClass("HandlerSpec");
  public static final ClassName LIBRARY_RECORDS = ClassName.get(CODEGEN, "LibraryRecords");
  public static final ClassName LIBRARY_RECORD = LIBRARY_RECORDS.nestedClass("LibraryRecord");
  public static final ClassName MESSAGE_NAMES = SUBSCRIBER_SPEC.nestedClass("MessageNames");
  public static final ClassName RECORD_TEMPLATE = SUBSCRIBER_SPEC.nestedClass("RecordTemplate");
  public static final ClassName STATE_NEED = SUBSCRIBER_SPEC.nestedClass("StateNeed");

  public static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
  public static final ClassName JSON_ENUM = ClassName.get(JSON, "JsonEnum");
  public static final ClassName JSON_KEYS = ClassName.get(JSON, "JsonKeys");
  public static final ClassName JSON_NAMES = ClassName.get(JSON, "JsonNames");
  public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
  public static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");
  public static final ClassName LANGUAGE_TAG = ClassName.get(JSON, "LanguageTag");
  public static final ClassName MAPPED_TYPE = ClassName.get(JSON, "MappedType");

  public static final ClassName OBJECT_NODE =
      ClassName.get("tools.jackson.databind.node", "ObjectNode");

  public static final ClassName EVENT_RECORD = ClassName.get(REPO, "EventRecord");
  public static final ClassName SUBSCRIPTION_TOPIC = ClassName.get(REPO, "SubscriptionTopic");
  public static final ClassName URIS = ClassName.get(REPO, "Uris");

  private RuntimeNames() {}

  public static boolean isAnnotation(String qualifiedName) {
    return qualifiedName.startsWith(ANNOTATIONS);
  }
}
