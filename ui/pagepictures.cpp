// SPDX-License-Identifier: Apache-2.0
#include "pagepictures.h"

#include "basics.h"
#include "report/pagepicture.h"
#include "theme.h"

#include <QBuffer>
#include <QDialog>
#include <QDialogButtonBox>
#include <QImageReader>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace IsItMe {

QImage pageImage(const QString &base64)
{
    QByteArray png = pngOf(base64);
    if (png.isEmpty())
        return {};
    QBuffer buffer(&png);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "png");
    reader.setAutoDetectImageFormat(false);
    constexpr qint64 mostPixels = 8'000'000;
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > mostPixels)
        return {};
    return reader.read().convertToFormat(QImage::Format_RGB32);
}

PictureButton::PictureButton(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(true); // Enter presses it, too
    hide();
    connect(this, &QPushButton::clicked, this, &PictureButton::enlarge);
}

void PictureButton::setPicture(const QString &base64, const QString &what)
{
    m_what = what;
    setAccessibleName(what);
    setToolTip(tr("Show it large"));
    setAccessibleDescription(toolTip());
    if (base64 == m_base64)
        return;
    m_base64 = base64;
    m_image = pageImage(base64);
    setVisible(!m_image.isNull());
    update();
}

QSize PictureButton::sizeHint() const
{
    const int line = lineHeight(this);
    return {line * 6, line * 4};
}

void PictureButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    const Theme theme = themeOf(this);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    // The top of the page, as wide as the button: a page is longer than it is wide.
    const double shown = std::min<double>(m_image.height(), m_image.width() * frame.height() / frame.width());
    const QRectF place(frame.topLeft(), QSizeF(frame.width(), frame.width() * shown / m_image.width()));
    painter.fillRect(frame, theme.card);
    painter.drawImage(place, m_image, QRectF(0, 0, m_image.width(), shown));
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(marked ? theme.accent : theme.line, marked ? 2 : 1));
    painter.drawRect(frame);
}

void PictureButton::enlarge()
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_what);
    auto *layout = new QVBoxLayout(dialog);
    auto *picture = new QLabel;
    picture->setPixmap(QPixmap::fromImage(m_image));
    picture->setAccessibleName(m_what);
    auto *area = scrolled(picture);
    area->setWidgetResizable(false);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    const QSize room = screen()->availableSize() * 0.8;
    const int edge = lineHeight(this) * 4;
    dialog->resize((m_image.size() + QSize(edge, edge * 2)).boundedTo(room));
    dialog->show(); // not exec(): nothing here waits
    Q_EMIT enlarged(dialog);
}

} // namespace IsItMe
