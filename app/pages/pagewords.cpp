// SPDX-License-Identifier: Apache-2.0
#include "pages/pagewords.h"

#include <QRegularExpression>
#include <QStringList>

namespace IsItMe {

namespace {

QRegularExpression anyOf(const char *words)
{
    return QRegularExpression(QString::fromUtf8(words), QRegularExpression::CaseInsensitiveOption |
                                                            QRegularExpression::UseUnicodePropertiesOption);
}

constexpr char comeBack[] =
    "try again|try (?:it )?later|later on|come back|check back|be back|sorry|apolog|inconvenience|refresh|"
    "reload|in a few (?:minutes|moments)|working on (?:it|the|this|fixing)|working to|being fixed|"
    "been notified|are notified|shortly|patience|bear with us|as soon as possible|"
    "später|in kürze|bitte versuchen|entschuldig|tut uns leid|unannehmlich|wieder (?:da|erreichbar|verfügbar|"
    "für sie)|gedulden|geduld|"
    "réessay|plus tard|désol|excus|prie de|patient|revenez|rétabli|"
    "más tarde|inténte|intente|disculp|lo sentimos|vuelva|vuelve|gracias por su paciencia|"
    "riprova|più tardi|ci scusiamo|scus|torna|pazienza|"
    "probeer|later opnieuw|excuses|onze excuses|geduld|terug|"
    "spróbuj|później|przeprasza|cierpliwo|"
    "tente novamente|mais tarde|desculp|lamentamos|volte|paciência|"
    "попробуйте|позже|извин|приносим|скоро|терпени|повторите|"
    "しばらく|申し訳|お待ち|再度|お詫び|ご不便|"
    "稍后|稍後|抱歉|请稍|請稍|重试|重試|对不起|對不起|敬请|不便";

constexpr char unavailableWords[] =
    "unavailable|not available|not be available|offline|closed|back (?:soon|shortly|online|at|in|on|by)|"
    "\\bdown\\b|until|temporar|briefly|be right back|not reachable|cannot be reached|can't be reached|"
    "nicht erreichbar|nicht verfügbar|geschlossen|bald|in kürze|vorübergehend|bis \\d|wieder|"
    "indisponible|inaccessible|fermé|bientôt|momentan|temporair|jusqu|"
    "no disponible|no está disponible|cerrad|pronto|temporal|hasta|"
    "non disponibile|non è disponibile|non raggiungibile|chius|presto|temporane|"
    "niet beschikbaar|niet bereikbaar|gesloten|tijdelijk|binnenkort|"
    "niedostęp|chwilowo|wkrótce|tymczasowo|zamkni|"
    "indisponível|fora do ar|em breve|fechado|"
    "недоступ|временно|скоро|закрыт|"
    "ご利用いただけません|利用できません|停止|休止|一時|"
    "暂停|无法|不可用|暫停|無法|期间|期間";

constexpr char gatewayWords[] =
    "upstream|\\bbackend|proxy server|the server (?:is temporarily|encountered|was unable|at)|"
    "guru m|\\bXID\\b|ray id|request id|reference (?:id|number|#|&#35;)|error id|incident id|event id|"
    "correlation id|trace id|error code|fehlercode|code d'erreur|código de error|codice errore|"
    "cloudflare|varnish cache server|nginx|apache/|<address>|cf-error|webmaster|administrator|"
    "system admin|site owner";

constexpr char aboutWords[] =
    "\\bmeans\\b|\\bmeaning\\b|status ?code|response code|how (?:to|do|can)\\b|what "
    "(?:is|are|does|causes)\\b|"
    "\\bwhy (?:do|does|am|is)\\b|\\blearn\\b(?! more)|tutorial|\\bguide\\b|\\bglossary|encyclop|wiki|\\brfc "
    "?\\d|"
    "in this article|explained|for example|definition|common causes|typically|usually|to fix "
    "(?:a|an|the|this)|"
    "(?:returned|sent|shown|used) when|\\bfaq\\b|help cent|\\bhilfe\\b|knowledge base|\\bblog\\b|indicates "
    "that|\\bforum\\b|\\breplies\\b|posted (?:by|on)|comments|"
    "bedeutet|was ist|statuscode|so beheben|ursachen|zum beispiel|erklärt|antworten \\d|"
    "signifie|qu'est-ce|code d'état|comment (?:corriger|résoudre|réparer)|par exemple|"
    "significa|qué es|código de estado|cómo (?:solucionar|arreglar)|por ejemplo|"
    "cos'è|codice di stato|come risolvere|per esempio|betekent|wat is|hoe (?:los|kan)|bijvoorbeeld|"
    "oznacza|co to jest|kod stanu|jak naprawić|na przykład|o que é|código de status|como "
    "(?:corrigir|resolver)|"
    "означает|что такое|код состояния|как исправить|например|とは|意味|ステータスコード|解決方法|原因と|"
    "是什么|什么是|意思|状态码|如何解决|狀態碼|原因及";

constexpr char overviewWords[] =
    "all systems|operational|uptime|past incidents|incident history|degraded performance|subscribe to|"
    "resolved|monitoring -|components?\\b.{0,40}\\bstatus|alle systeme|tous les systèmes|"
    "add to (?:cart|basket)|in den warenkorb|ajouter au panier|añadir al carrito|aggiungi al carrello|"
    "in winkelwagen|do koszyka|adicionar ao carrinho|в корзину|カートに入れる|加入购物车|"
    "in stock|free shipping|[€$£¥] ?\\d|\\d ?(?:eur|usd|gbp|chf)\\b|\\d ?(?:€|zł|руб|元|円)|our "
    "services|unsere leistungen|nos services|"
    "book (?:an|your)|per hour|opening hours|öffnungszeiten";

} // namespace

bool asksToComeBack(const QString &text)
{
    static const QRegularExpression words = anyOf(comeBack);
    return words.match(text).hasMatch();
}

bool saysUnavailable(const QString &text)
{
    static const QRegularExpression words = anyOf(unavailableWords);
    return words.match(text).hasMatch();
}

bool speaksTechnically(const QString &text)
{
    static const QRegularExpression words = anyOf(gatewayWords);
    return words.match(text).hasMatch();
}

int explainsErrors(const QString &text)
{
    static const QRegularExpression words = anyOf(aboutWords);
    QStringList found;
    for (auto matches = words.globalMatch(text); matches.hasNext() && found.size() < 4;) {
        const QString word = matches.next().captured().toLower();
        if (!found.contains(word))
            found.append(word);
    }
    return static_cast<int>(found.size());
}

bool isOverview(const QString &text)
{
    static const QRegularExpression words = anyOf(overviewWords);
    return words.match(text).hasMatch();
}

} // namespace IsItMe
