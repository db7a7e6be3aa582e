package shop;

import dev.intrepid.annotations.Event;
import java.io.InputStream;

@Event(stream = "uploads/{name}")
record Uploaded(String name, InputStream content) {}
