# ruff: noqa: E501
"""Pages of plain text in scripts that put no spaces between words, or have signs of their own."""

from __future__ import annotations

from odd_cases import DAY, case

GAP = "\n\n"
CHINESE = [
    "亚美尼亚和格鲁吉亚外长星期三在第比利斯举行会谈，同意在十年内修建一条连接两国首都的铁路。",
    "亚美尼亚外长在持续五个小时的会谈后对记者说，双方已经商定了路线和大部分资金。",
    "格鲁吉亚议会预计将在六月对该计划进行表决，反对党要求对费用进行独立研究。",
]
CHINESE_TITLE = "亚美尼亚和格鲁吉亚就铁路达成协议"
JAPANESE = [
    "アルメニアとジョージアの外相は水曜日、トビリシで会談し、今後10年以内に両国の首都を結ぶ鉄道を建設することで合意した。",
    "アルメニアの外相は5時間に及ぶ会談の後、記者団に対し、路線と資金の大部分について合意したと述べた。",
    "ジョージア議会は6月に計画を採決する見通しで、野党は費用について独立した調査を求めている。",
]
JAPANESE_TITLE = "アルメニアとジョージア、鉄道建設で合意"
PERSIAN = [
    "وزیران خارجه ارمنستان و گرجستان روز چهارشنبه در تفلیس دیدار کردند و درباره ساخت راه‌آهن میان دو پایتخت تا پایان این دهه به توافق رسیدند.",
    "وزیر ارمنی پس از گفت‌وگوهایی که پنج ساعت طول کشید به خبرنگاران گفت که مسیر و بیشتر هزینه آن مشخص شده است.",
]
PERSIAN_TITLE = "ارمنستان و گرجستان بر سر راه‌آهن توافق کردند"
THAI = "รัฐมนตรีต่างประเทศอาร์เมเนียและจอร์เจียพบกันที่ทบิลิซีเมื่อวันพุธ และตกลงที่จะสร้างทางรถไฟเชื่อมเมืองหลวงทั้งสองแห่งภายในสิ้นทศวรรษนี้"
THAI_TITLE = "อาร์เมเนียและจอร์เจียตกลงเรื่องทางรถไฟ"

case(
    "sc_chinese.txt",
    GAP.join(["首页", "国际", "财经", CHINESE_TITLE, "2024-05-08 16:41  来源：新华社", *CHINESE, "责任编辑：王明", "相关新闻", "总统访问工厂", "版权所有"]),
    titles=[CHINESE_TITLE],
    date=DAY,
    lang="zh",
    text="\n\n".join(CHINESE),
    notext=["总统访问工厂", "版权所有", "首页"],
)  # fmt: skip
case(
    "sc_chinese_lines.txt",
    f"{CHINESE_TITLE}\n2024年05月08日 16:41\n新华社第比利斯5月8日电（记者王明）{''.join(CHINESE)}\n",
    titles=[CHINESE_TITLE],
    date=DAY,
    text=CHINESE[1],
)
case(
    "sc_chinese.html",
    f"<html><head><meta charset='gb2312'><title>铁路协议_新华网</title></head><body><div>首页 国际</div><h1>{CHINESE_TITLE}</h1><div>2024年05月08日 16:41 来源：新华网</div><div>{''.join(f'<p>　　{one}</p>' for one in CHINESE)}</div><div>责任编辑：王明</div></body></html>".encode("gb2312"),
    titles=[CHINESE_TITLE],
    date=DAY,
    text=CHINESE[2],
    notext="首页",
)  # fmt: skip
case(
    "sc_japanese.txt",
    GAP.join(["ホーム", "国際", "スポーツ", JAPANESE_TITLE, "2024年5月8日 16時41分", *JAPANESE, "関連記事", "大統領が工場を訪問", "あわせて読みたい"]),
    titles=[JAPANESE_TITLE],
    date=DAY,
    lang="ja",
    text="\n\n".join(JAPANESE),
    notext=["工場を訪問", "ホーム"],
)  # fmt: skip
case(
    "sc_thai.txt",
    GAP.join([THAI_TITLE, "8 พ.ค. 2567 16:41 น.", THAI, THAI.replace("พบกัน", "หารือกัน")]),
    titles=[THAI_TITLE],
    date=DAY,
    lang="th",
    text=THAI,
)
case(
    "sc_persian.txt",
    GAP.join(["صفحه اصلی", "سیاسی", PERSIAN_TITLE, "۱۹ اردیبهشت ۱۴۰۳ - ۱۶:۴۱", *PERSIAN, "اخبار مرتبط"]),
    titles=[PERSIAN_TITLE],
    date=DAY,
    lang="fa",
    text="\n\n".join(PERSIAN),
)  # fmt: skip
case(
    "sc_joiners_alone.txt",
    GAP.join(["Minis\u200cters met in Yerevan", "8 May 2024", "The minis\u200dters spoke of a railway between the two capitals for five hours and agreed on it."]),
    titles=["Ministers met in Yerevan"],
    text="The ministers spoke",
)  # fmt: skip
