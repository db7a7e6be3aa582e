/** A guestbook as a user would write it, in a build of its own that is as strict as javac can be. */
package com.acme.guestbook;
