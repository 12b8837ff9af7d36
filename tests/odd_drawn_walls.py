# fmt: off
# ruff: noqa: E501, E702
"""Errors and walls in many languages, and articles that speak of such things."""

from __future__ import annotations

from odd_cases import case
from odd_drawn_texts import DAYS, A, B
from odd_pieces import page

PP=f"<p>{A[0]}</p><p>{B[0]}</p>"; D=DAYS[0]
NO=dict(a=0,r=1)
def h(n,body,title,**k): case("q24_"+n+".html",page(title,body),**{"titles":None,"texts":[],**k})
h("es404","<h1>Página no encontrada</h1><p>Lo sentimos, la página que busca no existe o ha cambiado de dirección.</p>","Error 404",**NO)
h("it404","<h1>Pagina non trovata</h1><p>La pagina richiesta non esiste o è stata spostata.</p>","Pagina non trovata",**NO)
h("pl404","<h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje lub została przeniesiona.</p>","404",**NO)
h("tr404","<h1>Sayfa bulunamadı</h1><p>Aradığınız sayfa kaldırılmış veya taşınmış olabilir.</p>","Sayfa bulunamadı",**NO)
h("uk404","<h1>Сторінку не знайдено</h1><p>Можливо, її було видалено або переміщено.</p>","Сторінку не знайдено",**NO)
h("zh404","<h1>页面不存在</h1><p>您访问的页面不存在或已被删除，请返回首页。</p>","404 Not Found",**NO)
h("gone","<h1>This content is no longer available</h1><p>The page you requested has been removed from our site.</p>","Content unavailable",**NO)
h("geo","<h1>This content is not available in your region</h1><p>For legal reasons we cannot show this page in your country.</p>","Not available",**NO)
h("maint","<h1>We'll be back soon!</h1><p>Sorry for the inconvenience but we're performing some maintenance at the moment.</p>","Site maintenance",**NO)
h("wp_error","<p>Error establishing a database connection</p>","Database Error",**NO)
h("suspended","<h1>Account Suspended</h1><p>Contact your hosting provider for more information.</p>","Account Suspended",**NO)
h("cloud522","<h1>Connection timed out <span>Error code 522</span></h1><p>Visit cloudflare.com for more information.</p><p>2023-03-14 05:41:00 UTC</p>","delta.example | 522: Connection timed out",**NO)
h("default_page","<h1>Welcome to nginx!</h1><p>If you see this page, the nginx web server is successfully installed and working. Further configuration is required.</p>","Welcome to nginx!",**NO)
# articles that speak of such things
h("f24_404","<h1>404 miners freed after two days under ground</h1><p>14 March 2023</p><p>All of them were well, the mine said on Tuesday evening, and were taken home by bus.</p>","404 miners freed after two days under ground",a=1,r=0,date=D)
h("f24_500","<h1>500 soldiers return from the border</h1><p>14 March 2023</p><p>They arrived by train in the night, the ministry of defence said.</p>","500 soldiers return from the border",a=1,r=0,date=D)
h("f24_account","<h1>Account suspended: bank freezes money of minister</h1><p>14 March 2023</p>"+PP,"Account suspended: bank freezes money of minister",a=1,r=0,date=D)
h("f24_region","<h1>Gas is not available in the region since Monday</h1><p>14 March 2023</p><p>Villages near Gori have been without gas for two days, officials said.</p>","Gas is not available in the region since Monday",a=1,r=0,date=D)
h("f24_cookies","<h1>Regulator fines two sites over cookies</h1><p>14 March 2023</p><p>Each has to pay 40,000 euros, the office for the protection of privacy said on Tuesday.</p>","Regulator fines two sites over cookies",a=1,r=0,date=D)
h("f24_cookies_undated","<h1>Grandmother of Gyumri bakes cookies for the whole street</h1><p>Every Friday Anahit Sargsyan puts two hundred of them on a table before her house, and by noon not one is left.</p><p>She has done so since the earthquake.</p>","Grandmother of Gyumri bakes cookies for the whole street",a=1,r=0)
h("f24_back","<h1>Miners come back</h1><p>14 March 2023</p>"+PP+"<p>Many want to go back.</p>","Miners come back",a=1,r=0,date=D,texts=["Many want to go back."])
h("of_400","<h1>400 US volunteers leave the front</h1><p>14 March 2023</p><p>They crossed the border by bus on Tuesday, their leader said.</p>","400 US volunteers leave the front",a=1,r=0,date=D)
