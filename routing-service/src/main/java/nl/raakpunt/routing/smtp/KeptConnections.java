package nl.raakpunt.routing.smtp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Puts a sender that keeps its connections in the place of the one that was configured, and closes them at the end. */
final class KeptConnections implements BeanPostProcessor, DisposableBean {
    private final ObjectProvider<SmtpSettings> settings;
    private final List<KeepingMailSender> senders = new CopyOnWriteArrayList<>();

    KeptConnections(ObjectProvider<SmtpSettings> settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JavaMailSenderImpl configured)) {
            return bean;
        }
        var keeping = new KeepingMailSender(configured, settings.getObject());
        senders.add(keeping);
        return keeping;
    }

    /** Spring takes leave of the bean as it was made, not of the one in its place. */
    @Override
    public void destroy() {
        senders.forEach(KeepingMailSender::close);
    }
}
