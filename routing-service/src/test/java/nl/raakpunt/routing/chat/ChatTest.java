package nl.raakpunt.routing.chat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.raakpunt.routing.testing.RealPartsInitializer;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service with every chat turned on; shared by all tests of chats. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {RealPartsInitializer.class, ChatParts.class})
@Import(SignInByHeader.class)
@interface ChatTest {}
